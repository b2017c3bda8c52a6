/** 事项页 · What the page of one matter shows: from the matter, the shell and what was just done, nothing else. */
import type { Action, Instant, MatterView } from '../../../domain/contract';
import { contactCard } from '../../components/contact-card/contact-card.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { stateTag } from '../../components/state-tag/state-tag.view';
import { voiceNote } from '../../components/voice-note/voice-note.view';
import type { Loaded } from '../../services/calls/load';
import { matterTitle } from '../../services/words/matter-title';
import { mediaPhoto } from '../../services/words/media-views';
import type { Shell } from '../../services/page/shell';
import { reportPhotos, story } from '../../services/words/story';
import { supervisionWords } from '../../components/desk-card/supervision-words';
import { when } from '../../services/words/when';
import { ERASED, LEVEL, TASK_STATE } from '../../text';
import { bar } from './bar';
import { dueNote, standing } from './standing';

/** What has just happened on this page. */
export interface Doing {
  /** The action that is on its way. */
  readonly busy: Action | 'photos' | 'phone' | null;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isMoreOpen: boolean;
  readonly isReceiptOpen: boolean;
  readonly isPlaying: boolean;
  /** Photos that are through, of those that wait. */
  readonly sent: number;
  readonly unsent: number;
}

export const IDLE: Doing = {
  busy: null,
  said: '',
  isFailed: false,
  isMoreOpen: false,
  isReceiptOpen: false,
  isPlaying: false,
  sent: 0,
  unsent: 0,
};

/** Levels that fit side by side in large letters on a small phone. */
const SHORT_PATH = 3;

const isOver = (state: MatterView['state']): boolean =>
  state === 'closed' || state === 'withdrawn' || state === 'declined' || state === 'merged';

function whoReported({ reporter, isJoined, erased }: MatterView): string {
  if (isJoined) return '别人先报的，您也遇到了';
  if (reporter.actingName !== null)
    return reporter.isYou
      ? `您替家人${reporter.name ?? ''}报的`
      : `${reporter.name ?? ''}（由家人${reporter.actingName}代办）报的`;
  const name = reporter.isYou ? '您' : reporter.name;
  if (name) return `${name}报的`;
  return erased ? ERASED[erased.why] : '报事人不公开名字';
}

/** '一共 3 人遇到这件事：示例甲、不公开名字' for a desk, without names for reporters. */
function othersWords({ reporterCount, joiners }: MatterView): string {
  if (reporterCount < 2) return '';
  const names = joiners.map(({ name, isOnBehalf }) =>
    name === null ? '不公开名字' : isOnBehalf ? `${name}代报的` : name,
  );
  return `一共 ${reporterCount} 人遇到这件事${names.length > 0 ? `：${names.join('、')}` : ''}`;
}

/** 并案 · Ways to the other matters of a merge. */
/** 还可以 · Pages about the village's work that this matter leads to. */
const links = ({ id, isTellable, ledgerRow }: MatterView) => [
  ...(ledgerRow ? [{ page: ledgerRow.kind, id: ledgerRow.id, words: `问的是台账：${ledgerRow.label}` }] : []),
  ...(isTellable ? [{ page: 'tell', id, words: '写成典型，讲给大家听' }] : []),
];

function merges({ mergedInto, mergedFrom }: MatterView) {
  const into = mergedInto ? [{ ...mergedInto, words: `已并到 ${mergedInto.code} 一起办` }] : [];
  return [...into, ...mergedFrom.map((one) => ({ ...one, words: `并入了 ${one.code}` }))];
}

/** '已列入整改台账：村口路灯总坏 · 整改中' */
const taskWords = ({ kind, what, state }: MatterView['tasks'][number]): string =>
  `${kind === 'rectification' ? '已列入整改台账' : '任务'}：${what} · ${TASK_STATE[kind][state]}`;

/** 办事表 · The way to what was filled in and to the paper. */
const serviceWords = ({ isMissing, paperNumber }: NonNullable<MatterView['service']>) => ({
  title: paperNumber === null ? '办事表' : `证明 ${paperNumber}`,
  note: isMissing
    ? '还差几样，点开一次补齐'
    : paperNumber === null
      ? '填了什么，办到哪里'
      : '看证明，存成图片',
});

function facts(matter: MatterView, now: Instant): string[] {
  const { reporter } = matter;
  const who = whoReported(matter);
  const proxy = reporter.proxyName ? `（${reporter.proxyName}代报）` : '';
  const lines = [matter.where, `${matter.categoryName} · ${who}${proxy} · ${when(matter.reportedAt, now)}`];
  return [...lines, othersWords(matter)].filter((line) => line !== '');
}

/** What the title doesn't say yet. */
const restOf = (text: string, title: string): string =>
  text.startsWith(title) ? text.slice(title.length).replace(/^[。！!？?；;，\s]+/, '') : text;

/** The reporter adds photos to the report; a desk brings its own with a note or the outcome. */
const canAddPhotos = ({ uploadPath, filesLeft, state, reporter, isJoined }: MatterView): boolean =>
  (reporter.isYou || isJoined) && uploadPath !== null && filesLeft > 0 && !isOver(state);

/** 照片 1/2 · What of the photos is still on this phone; '' for nothing. */
function unsentWords({ busy, sent, unsent }: Doing): string {
  if (unsent === 0) return '';
  return busy === 'photos' ? `照片正在送：${sent}/${unsent}` : `${unsent} 张照片存在这台手机上，还没送到`;
}

function page(matter: MatterView, now: Instant, doing: Doing) {
  const title = matterTitle(matter.text, matter.categoryName);
  const here = matter.path.find(({ mark }) => mark === 'here');
  const moves = matter.moves.map(({ action }) => action);
  const voice = matter.media.find(({ kind }) => kind === 'voice');
  return {
    title,
    text: matter.erased?.isWhole ? '内容已依法删除。' : restOf(matter.text.trim(), title),
    tag: stateTag(matter),
    isLate: !isOver(matter.state) && matter.dueAt !== null && matter.dueAt < now,
    isUrgent: matter.isUrgent,
    facts: facts(matter, now),
    photos: reportPhotos(matter).map(mediaPhoto),
    voice: voice ? voiceNote(voice, doing.isPlaying) : null,
    canAddPhotos: canAddPhotos(matter),
    filesLeft: matter.filesLeft,
    merges: merges(matter),
    links: links(matter),
    tasks: matter.tasks.map((one) => ({ ...one, words: taskWords(one) })),
    canRectify: matter.canRectify,
    service: matter.service && serviceWords(matter.service),
    path: matter.path.map(({ level, name, mark }) => ({ word: LEVEL[level], name, mark })),
    isPathLong: matter.path.length > SHORT_PATH,
    pathLabel: here ? `走到${LEVEL[here.level]}：${here.name}` : '还没送到岗位',
    standing: standing(matter, now),
    dueNote: dueNote(matter),
    isAlarmed: matter.isAlarmed,
    supervisions: matter.supervisions.map((one) => supervisionWords(one, now)),
    canReply: moves.includes('reply'),
    untold: matter.untoldSinceAt === null ? '' : when(matter.untoldSinceAt, now),
    canTell: moves.includes('tell'),
    people: matter.holder.people.map(contactCard),
    canCallReporter: matter.reporter.canCall,
    reporterName: matter.reporter.actingName ?? matter.reporter.name ?? '报事人',
    reporterNote: [
      matter.reporter.actingName === null ? '报事人' : `替家人${matter.reporter.name ?? ''}代办`,
      matter.reporter.phoneMasked ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    lines: story(matter.timeline, matter.media, now).map((line) => ({
      ...line,
      photos: line.photos.map(mediaPhoto),
    })),
    canMediate: matter.canMediate,
    bar: bar(matter.moves),
    receipt: matter.receipt,
    unsent: unsentWords(doing),
    canDropPhotos: matter.uploadPath === null,
    busy: doing.busy ?? '',
  };
}

export function matterView(loaded: Loaded<MatterView>, shell: Shell, doing: Doing) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'detail'),
    said: doing.said,
    isFailed: doing.isFailed,
    isMoreOpen: doing.isMoreOpen,
    isReceiptOpen: doing.isReceiptOpen,
    page: data ? page(data, shell.now, doing) : null,
  };
}

/** 发给别人 · Only the receipt's check is shared: it names nobody. */
export function receiptShare(matter: MatterView | null) {
  if (!matter) return { title: '网里办', path: '/pages/home/home' };
  const { code, line, seal } = matter.receipt;
  return {
    title: `办理回执 ${code}，点开可核验`,
    path: `/pages/verify/verify?code=${code}&line=${line}&seal=${seal}`,
  };
}
