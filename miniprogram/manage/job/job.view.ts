/** 一次导入或导出 · How far it is, what it would do or has done, and what is wrong. */
import type { FaultView, JobSheetView, JobView, Paged } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { EXPORT, JOB_STATE, jobFailureWords } from '../../text';

/** What the person has chosen and set off here. */
export interface Choosing {
  readonly isAllOrNothing: boolean;
  readonly busy: 'confirm' | 'drop' | 'open' | 'faults' | '';
  readonly failure: string;
}

export const NOTHING_CHOSEN: Choosing = { isAllOrNothing: false, busy: '', failure: '' };

export function jobView(
  loaded: Loaded<JobView>,
  faults: Loaded<Paged<FaultView>>,
  foot: Foot,
  choosing: Choosing,
  shell: Shell,
) {
  const { data: job } = loaded;
  const rows = faults.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'detail'),
    ...choosing,
    job: job && shown(job, shell),
    canConfirm: job?.canConfirm === true && !(choosing.isAllOrNothing && job.faults > 0),
    hasSheets: isSettled(job),
    hasFaults: isSettled(job) && job.faults > 0,
    faults: rows,
    foot: listFoot(foot, rows.length),
  };
}

const isSettled = (job: JobView | null): job is JobView =>
  job !== null && job.kind === 'import' && ['checked', 'applying', 'done'].includes(job.state);

function shown(job: JobView, shell: Shell) {
  const isImport = job.kind === 'import';
  return {
    title: isImport ? job.fileName : EXPORT[job.kind].title,
    place: `${job.placeName} · ${when(job.createdAt, shell.now)}`,
    state: stateWords(job),
    tone: job.state === 'failed' ? 'late' : job.state === 'checked' ? 'wait' : 'done',
    isRunning: job.isRunning,
    percent: job.percent ?? 0,
    hasPercent: job.isRunning && job.percent !== null,
    progress: progressWords(job),
    sheets: job.sheets.map(sheetView),
    faults: job.faults,
    isDone: job.state === 'done',
    canAsk: job.canConfirm,
    canDrop: job.canDrop,
    codes: job.state === 'done' ? codesWords(job) : '',
    nothing: job.state === 'checked' && !job.canConfirm ? nothingWords(job) : '',
    hasFile: job.fileUrl !== null,
    isExport: !isImport,
    until: untilWords(job, shell),
  };
}

function stateWords({ kind, state, failure }: JobView): string {
  if (state === 'failed') return jobFailureWords(failure);
  if (state === 'dropped') return '没有导入，什么都没有改动。';
  if (state === 'done') return kind === 'import' ? '导入好了。' : '文件做好了。';
  if (state === 'checked') return '检查完了，还没有导入。看一看，再决定。';
  return `${JOB_STATE[state]}…`;
}

function progressWords({ isRunning, percent, rowsRead }: JobView): string {
  if (!isRunning) return '';
  const rows = rowsRead > 0 ? `${rowsRead} 行` : '';
  const share = percent === null ? '' : `${percent}%`;
  return [rows, share].filter((part) => part !== '').join(' · ');
}

const nothingWords = ({ faults }: JobView): string =>
  faults > 0 ? '没有能导入的行。请照下面说的改好，再导入一次。' : '表里写的和系统里的一样，不用导入。';

/** A file grants nobody a post: who is new comes in by a code. */
const codesWords = ({ kind, sheets }: JobView): string =>
  kind === 'import' && sheets.some(({ name, add }) => name === '任职' && add > 0)
    ? '新任的人还没有进来：请到“谁在岗”里找到他，换个新码给他，他用自己的微信进来。'
    : '';

function untilWords({ kind, state, clearAt, fileUrl }: JobView, { now }: Shell): string {
  if (kind === 'import' || state !== 'done') return '';
  if (clearAt === null || fileUrl === null) return '文件已经过期清掉了。要用请重新导出一次。';
  return `文件留到 ${when(clearAt, now)}，过后自动清掉。里面的内容请只给该看的人看。`;
}

/** '新增 2 · 改动 1'; what is none isn't said. */
function sheetView({ name, rows, add, change, end, same, faults }: JobSheetView) {
  const parts: readonly (readonly [string, number])[] = [
    ['新增', add],
    ['改动', change],
    ['停用', end],
    ['不变', same],
  ];
  const said = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count}`);
  return {
    name,
    rows: `${rows} 行`,
    words: said.length > 0 ? said.join(' · ') : '没有能用的行',
    faults: faults > 0 ? `${faults} 处有错` : '',
  };
}
