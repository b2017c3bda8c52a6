/**
 * 办事经过 · A matter's timeline as sentences: who in their role first, what they did, their words, until when.
 */
import type { HandoverView, Instant, LineView, MatterView, MediaView } from '../../../domain/contract';
import { LINE, OUTCOME, ROLE, routeWords } from '../../text';
import { rescheduledTo, rescheduledWhy } from './rescheduled';
import { when } from './when';

/** One line of the story, ready to be drawn. */
export interface StoryLine {
  readonly line: number;
  /** '网格员 示例甲', '您', '系统' */
  readonly who: string;
  /** '（代 示例乙）' or ''. */
  readonly standIn: string;
  /** '受理', '上报给白家沟小组' */
  readonly did: string;
  /** What the person wrote; '' for nothing. */
  readonly words: string;
  /** Plain facts below the words: why it went there, until when. */
  readonly facts: readonly string[];
  readonly photos: readonly MediaView[];
  readonly at: string;
  readonly isNewest: boolean;
  readonly isOldest: boolean;
}

const inBrackets = (code: string | null): string => (code ? `（${code}）` : '');

const toDesk = (verb: string, deskName: string | null): string => (deskName ? `${verb}给${deskName}` : verb);

/** The report's own words and photos head the page; those of the desks stay with their lines. */
const isReporters = ({ type, who }: LineView): boolean => type === 'reported' || who.role === 'reporter';

const photosOf = ({ fileIds }: LineView, media: readonly MediaView[]): MediaView[] =>
  media.filter(({ fileId, kind }) => kind === 'photo' && fileIds.includes(fileId));

/** Photos of the report itself: all that no desk has brought. */
export function reportPhotos({ timeline, media }: Pick<MatterView, 'timeline' | 'media'>): MediaView[] {
  const brought = new Set(timeline.filter((line) => !isReporters(line)).flatMap(({ fileIds }) => fileIds));
  return media.filter(({ kind, fileId }) => kind === 'photo' && !brought.has(fileId));
}

function attachedWords(line: LineView, media: readonly MediaView[]): string {
  const photos = photosOf(line, media).length;
  const voices = media.filter(({ fileId, kind }) => kind === 'voice' && line.fileIds.includes(fileId)).length;
  const parts = [photos > 0 ? `${photos} 张照片` : '', voices > 0 ? '一段录音' : ''].filter(
    (part) => part !== '',
  );
  return parts.length > 0 ? `加了 ${parts.join('、')}` : LINE.mediaAttached;
}

/** '网格员由示例甲换成示例乙', '网格员示例甲离任，岗位暂时空着', '示例乙接任网格员'. */
function handoverWords({ from, to, isVacant }: HandoverView): string {
  const [left, came] = [from[0], to[0]];
  if (left && came && from.length === 1 && to.length === 1 && left.role === came.role)
    return `${ROLE[left.role]}由${left.name ?? '前任'}换成${came.name ?? '新人'}`;
  const parts = [
    ...from.map(({ role, name }) => `${ROLE[role]}${name ?? ''}离任`),
    ...to.map(({ role, name }) => `${name ?? '新人'}接任${ROLE[role]}`),
    ...(isVacant ? ['岗位暂时空着'] : []),
  ];
  return parts.join('，');
}

/** Whose desk can't act passes it on; else nobody acted in time. */
const passedUp = ({ route }: LineView): string => (route.length > 0 ? '自动转' : '到期没办，自动上报');

function didWords(line: LineView, media: readonly MediaView[]): string {
  switch (line.type) {
    case 'reported':
      return line.who.role === 'reporter' ? '报了这件事' : '代为报了这件事';
    case 'escalated':
      return toDesk(line.who.role === 'clock' ? passedUp(line) : LINE.escalated, line.deskName);
    case 'sentBack':
      return toDesk(LINE.sentBack, line.deskName);
    case 'resolved':
      return line.outcome ? `${LINE.resolved} · ${OUTCOME[line.outcome]}` : LINE.resolved;
    case 'rated':
      return `${LINE.rated} · ${line.isSatisfied === false ? '不满意' : '满意'}`;
    case 'reopened':
    case 'objected':
      return line.deskName ? `${LINE[line.type]}，送到${line.deskName}` : LINE[line.type];
    case 'issued':
    case 'revoked':
      return `${LINE[line.type]} ${line.paperNumber ?? ''}`;
    case 'merged':
      return `和 ${line.otherCode ?? '另一件'} 是同一件事，并到那里一起办`;
    case 'absorbed':
      return `别人报的同一件事${inBrackets(line.otherCode)}并了进来`;
    case 'released':
      return `并进来的一件${inBrackets(line.otherCode)}分出去单独办`;
    case 'unmerged':
      return line.who.role === 'clock' ? '那件事已经办完，没有并成，接着办' : LINE.unmerged;
    case 'handedOver':
      return line.handover ? handoverWords(line.handover) : LINE.handedOver;
    case 'closed':
      return line.who.role === 'clock' ? '没有等到评价，自动结案' : LINE.closed;
    case 'mediaAttached':
      return attachedWords(line, media);
    case 'rescheduled':
      return rescheduledWhy(line);
    default:
      return LINE[line.type];
  }
}

function promise(line: LineView, now: Instant): string[] {
  if (line.dueAt === null) return [];
  const by = when(line.dueAt, now);
  switch (line.type) {
    case 'reported':
    case 'escalated':
    case 'sentBack':
    case 'objected':
      return [`${by} 前有人受理`];
    case 'acknowledged':
    case 'answered':
    case 'answerExpired':
    case 'reopened':
      return [`答应${by} 前办好`];
    case 'unmerged':
      return [`接着办，${by} 前`];
    case 'extended':
      return [`改到${by} 前办好`];
    case 'rescheduled':
      return [rescheduledTo(line, now)];
    default:
      return [];
  }
}

const whoWords = ({ who }: LineView): string => {
  if (who.isYou) return '您';
  return who.name ? `${ROLE[who.role]} ${who.name}` : ROLE[who.role];
};

/** Newest first, as the timeline comes. `media` are the matter's, so that a line shows its own photos. */
export function story(timeline: readonly LineView[], media: readonly MediaView[], now: Instant): StoryLine[] {
  return timeline.map((line, index) => ({
    line: line.line,
    who: whoWords(line),
    standIn: line.who.standsInFor ? `（代 ${line.who.standsInFor}）` : '',
    did: didWords(line, media),
    // The report's own words head the page already.
    words: line.type === 'reported' ? '' : (line.words ?? ''),
    facts: [...line.route.map(routeWords), ...promise(line, now)],
    photos: isReporters(line) ? [] : photosOf(line, media),
    at: when(line.at, now),
    isNewest: index === 0,
    isOldest: index === timeline.length - 1,
  }));
}
