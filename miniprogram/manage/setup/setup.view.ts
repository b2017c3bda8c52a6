/** 导入导出 · What may be brought in and taken out, and what was done lately. */
import type { ExportKind, JobRowView, SetupView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { EXPORT, JOB_STATE } from '../../text';

/** What the person has just set off. */
export interface Sending {
  /** Percent of the file on its way; null: none is. */
  readonly percent: number | null;
  /** The export that is being begun; '': none. */
  readonly kind: ExportKind | '';
  readonly failure: string;
}

export const NOTHING_SENT: Sending = { percent: null, kind: '', failure: '' };

const STEPS = [
  '先下载模板，或者导出现在的表，在电脑上填好、改好。',
  '把文件发给自己或“文件传输助手”。',
  '点下面的按钮，从聊天里选这个文件。',
  '系统先检查一遍给您看，您确认以后才会真的导入。',
];

export function setupView(loaded: Loaded<SetupView>, sending: Sending, shell: Shell) {
  const { data } = loaded;
  const exports = (data?.exports ?? []).filter((kind) => kind !== 'template');
  return {
    frame: frameView(loaded, shell, 'list'),
    place: data?.placeName ?? '',
    canImport: data?.canImport ?? false,
    what:
      data?.level === 'county'
        ? '区划、网格、户、任职、请假代岗和网格边界'
        : '本村的网格、户、任职和请假代岗',
    steps: STEPS.map((words, index) => ({ number: index + 1, words })),
    isSending: sending.percent !== null,
    pickWords: sending.percent === null ? '选文件导入' : `正在上传 ${sending.percent}%`,
    failure: sending.failure,
    busyKind: sending.kind,
    exports: exports.map((kind) => ({ kind, ...EXPORT[kind] })),
    jobs: (data?.jobs ?? []).map((job) => jobRow(job, shell)),
  };
}

function jobRow({ id, kind, state, fileName, createdAt, faults }: JobRowView, { now }: Shell) {
  const title = kind === 'import' ? `导入 ${fileName}` : `导出 ${EXPORT[kind].title}`;
  const faulty = kind === 'import' && faults > 0 ? ` · ${faults} 处有错` : '';
  return {
    id,
    title,
    note: `${JOB_STATE[state]}${faulty} · ${when(createdAt, now)}`,
    isWaiting: state === 'checked',
  };
}
