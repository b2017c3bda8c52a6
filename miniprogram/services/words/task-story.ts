/** 任务的经过 · Its timeline as sentences, with the photos that came with each line. */
import type { Instant, TaskLineView, TaskView } from '../../../domain/contract';
import { ROLE, TASK_LINE } from '../../text';
import { checkedPhoto } from './media-views';
import { latestWords } from './task-row';
import { when } from './when';

const ALARMED = '超期没办完，村和乡镇都知道了';

/** Told every day until somebody acts: of several in a row the newest stands for all. */
const isToldAgain = (line: TaskLineView, newer: TaskLineView | undefined): boolean =>
  line.type === 'raised' && line.isAlarm && newer?.type === 'raised' && newer.isAlarm;

function didWords(line: TaskLineView, kind: TaskView['kind']): string {
  switch (line.type) {
    case 'given':
      return kind === 'rectification' ? '列入整改台账' : TASK_LINE.given;
    case 'confirmed':
      return kind === 'rectification' ? '验收销号' : TASK_LINE.confirmed;
    case 'raised':
      return line.isAlarm ? ALARMED : `到期没办完，报给${line.toDeskName ?? '上一级'}`;
    case 'handedOver':
      return `${TASK_LINE.handedOver}，由${line.toDeskName ?? '村里'}接着管`;
    case 'passedOn':
      return `责任人换成${line.toName ?? ''}`;
    default:
      return TASK_LINE[line.type];
  }
}

const whoWords = ({ isYou, role, name }: TaskLineView): string =>
  isYou ? '您' : name === '' ? ROLE[role] : `${ROLE[role]} ${name}`;

/** Newest first, as the timeline takes its lines. */
export const taskStory = ({ timeline, photos, kind }: TaskView, now: Instant) => {
  const lines = timeline.filter((line, index) => !isToldAgain(line, timeline[index - 1]));
  return lines.map((line, index) => ({
    line: line.line,
    who: whoWords(line),
    standIn: line.standsInFor === null ? '' : `（代 ${line.standsInFor}）`,
    did: didWords(line, kind),
    words: line.words ?? '',
    facts: line.dueAt === null ? [] : [`${latestWords(line.dueAt, now)}办完`],
    photos: photos.filter((one) => one.line === line.line).map(checkedPhoto),
    at: when(line.at, now),
    isNewest: index === 0,
    isOldest: index === lines.length - 1,
  }));
};
