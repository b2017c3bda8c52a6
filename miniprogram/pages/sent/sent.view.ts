import { readyFrame, type FrameView } from '../../components/page-frame/page-frame.view';
import type { PhotoView } from '../../components/photo-grid/photo-grid';
import type { Parcel, ParcelFile } from '../../services/sending/parcel';
import type { Shell } from '../../services/page/shell';
import { provisionalWords, when } from '../../services/words/when';
import { errorWords } from '../../text';

export interface StageView {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly mark: 'done' | 'now' | 'wait';
  readonly icon: string;
}

const MARK_SIGNS = {
  done: { icon: 'check-circle' },
  now: { icon: 'cloud-upload' },
  wait: { icon: 'time' },
} as const;

function stage(id: string, name: string, isDone: boolean, isNow: boolean, words: string): StageView {
  const mark = isDone ? 'done' : isNow ? 'now' : 'wait';
  return { id, name, words, mark, ...MARK_SIGNS[mark] };
}

function fileWords(files: readonly ParcelFile[]): string {
  const sent = files.filter(({ fileId }) => fileId !== null).length;
  const lost = files.filter(({ isLost }) => isLost).length;
  return `${sent}/${files.length}${lost > 0 ? `，${lost} 个在这台手机上找不到了` : ''}`;
}

/** 已存在手机上 → 文字已送达 → 图片 2/3 */
function stagesOf(parcel: Parcel, { isOnline, now }: Shell): readonly StageView[] {
  const { delivered, files, attach, refusal, savedAt } = parcel;
  const waits = isOnline ? '正在送…' : '等有网';
  const photos = files.filter(({ kind }) => kind === 'photo');
  const voice = files.filter(({ kind }) => kind === 'voice');
  const isNow = delivered !== null && refusal === null;
  const afterWords = isNow ? waits : '文字送到后接着送';
  const told = delivered ? `${when(delivered.at, now)} 送到` : refusal ? '没有送成' : waits;
  const filed = (id: string, name: string, of: readonly ParcelFile[]): readonly StageView[] =>
    of.length === 0
      ? []
      : [
          stage(
            id,
            `${name} ${fileWords(of)}`,
            attach === 'done',
            isNow,
            attach === 'done' ? '送到了' : afterWords,
          ),
        ];
  return [
    stage('kept', '已存在手机上', true, false, when(savedAt, now)),
    stage('words', delivered ? '文字已送达' : '送出文字', delivered !== null, refusal === null, told),
    ...filed('voice', '语音', voice),
    ...filed('photos', '图片', photos),
  ];
}

function photoOf(file: ParcelFile, isFirstWaiting: boolean, percent: number): PhotoView {
  const shown = { key: file.path, url: file.path };
  if (file.isLost) return { key: file.path, url: '', state: 'lost', note: '找不到了' };
  if (file.fileId !== null) return { ...shown, state: 'ready', note: '已送达' };
  if (isFirstWaiting && percent > 0) return { ...shown, state: 'sending', note: `${percent}%` };
  return { ...shown, state: 'waiting', note: '等着送' };
}

function photosOf({ files }: Parcel, percent: number): readonly PhotoView[] {
  const next = files.find(({ fileId, isLost }) => fileId === null && !isLost);
  return files.filter(({ kind }) => kind === 'photo').map((file) => photoOf(file, file === next, percent));
}

interface HeadView {
  readonly title: string;
  readonly words: string;
  readonly tone: 'done' | 'wait' | 'late';
}

const HEAD_SIGNS = {
  done: { icon: 'check-circle' },
  wait: { icon: 'cloud-upload' },
  late: { icon: 'error-circle' },
} as const;

function headOf(parcel: Parcel, { isOnline }: Shell): HeadView {
  const { delivered, refusal, draft } = parcel;
  const what = draft.slot === 'behalf' ? '替他报的事' : '您报的事';
  if (refusal && !delivered) return { title: '没有送成', words: errorWords(refusal), tone: 'late' };
  if (refusal)
    return { title: `${what}送到了`, words: `只有照片没送上：${errorWords(refusal)}`, tone: 'wait' };
  if (delivered) return { title: `${what}送到了`, words: `${delivered.deskName}收到了`, tone: 'done' };
  return isOnline
    ? { title: '正在送出', words: '已经存在这台手机上，可以放心离开这一页。', tone: 'wait' }
    : { title: '已存在这台手机上', words: '现在没有网络，有网会自己送出去，不会重复。', tone: 'wait' };
}

function nextOf(
  { delivered, draft }: Parcel,
  { now }: Shell,
): readonly { readonly order: string; readonly words: string }[] {
  if (!delivered) return [];
  const { dueAt, isDueProvisional = false } = delivered;
  const by = dueAt === null ? '' : `${when(dueAt, now)}前`;
  const provisional = dueAt !== null && isDueProvisional ? `（暂定：${provisionalWords(dueAt)}）` : '';
  const told = draft.slot === 'behalf' ? '办到哪一步，在“事项”里看得到' : '办到哪一步，都会发消息告诉您';
  const steps = [
    `${by}有人受理，受理了就告诉${draft.slot === 'behalf' ? '报事人' : '您'}${provisional}`,
    told,
    '办完了，请说一声满不满意；不满意会重办',
  ];
  return steps.map((words, index) => ({ order: String(index + 1), words }));
}

export interface SentPageView {
  readonly frame: FrameView;
  readonly page: {
    readonly title: string;
    readonly head: HeadView & { readonly icon: string };
    readonly code: string;
    readonly stages: readonly StageView[];
    readonly photos: readonly PhotoView[];
    readonly next: readonly { readonly order: string; readonly words: string }[];
    readonly matterId: string;
    readonly isRefused: boolean;
    readonly canRetry: boolean;
  } | null;
}

/** 已收下 · Where a report is on its way, its receipt code, and what comes next. */
export function sentView(parcel: Parcel | null, percent: number, shell: Shell): SentPageView {
  const frame = { ...readyFrame(shell), banner: '' };
  if (!parcel) return { frame, page: null };
  const { delivered, refusal } = parcel;
  const head = headOf(parcel, shell);
  return {
    frame,
    page: {
      title: parcel.title,
      head: { ...head, ...HEAD_SIGNS[head.tone] },
      code: delivered?.code ?? '',
      stages: stagesOf(parcel, shell),
      photos: photosOf(parcel, percent),
      next: nextOf(parcel, shell),
      matterId: delivered?.matterId ?? '',
      isRefused: refusal !== null && !delivered,
      canRetry: !delivered && refusal === null && shell.isOnline,
    },
  };
}
