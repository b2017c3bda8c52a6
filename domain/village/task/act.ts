import type { PersonActor } from '../../access/actor';
import { DomainError } from '../../errors';
import type { Matter } from '../../matter/matter';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../../record/files';
import { linkable } from './give';
import { TASK_MOVES, assertTaskMove, endsBySelf, handOf } from './moves';
import { promisedAgain, promisedBy, type DueInput, type When } from './promised';
import type { Candidate } from './responsible';
import { sealed, signed, type Told } from './seal';
import { wordDeskOf, type Promised, type Task, type TaskEvent, type TaskMove, type TaskState } from './task';

/** How many photos a task may have in all. */
export const MOST_PHOTOS = 18;

/** An event without when, who and words. */
type Happening = TaskEvent extends infer E
  ? E extends TaskEvent
    ? Omit<E, 'at' | 'by' | 'words'>
    : never
  : never;

/** 谁在什么时候 · Who makes a move, when, by which calendar, and what they say with it. */
export interface Step extends When {
  readonly actor: PersonActor;
  readonly words?: string | undefined;
}

/** One line by one hand. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN, REASON_NEEDED. */
function step(
  task: Task,
  move: TaskMove,
  how: Step,
  happening: Happening,
  change: Partial<Task>,
  told: readonly Told[] = [],
  names: Readonly<Record<string, string>> = {},
): Task {
  const { actor, now, words = '' } = how;
  assertTaskMove(task, move, actor);
  const said = words.trim();
  if (TASK_MOVES[move].needsWords && said === '')
    throw new DomainError('REASON_NEEDED', { action: `task.${move}` });
  const [hand, other] = TASK_MOVES[move].by;
  const event = {
    ...happening,
    at: Math.max(now, task.updatedAt),
    by: handOf(task, actor, other ? 'either' : hand === 'responsible' ? 'responsible' : 'asker'),
    words: said === '' ? null : said,
  } as TaskEvent;
  return sealed({ ...task, ...change }, event, { ...signed(actor), ...names }, told);
}

const toResponsible = (
  { responsibleId, leftAt = null }: Task,
  template: Told[0],
  { personId }: PersonActor,
): readonly Told[] =>
  leftAt !== null || responsibleId === personId ? [] : [[template, { personId: responsibleId }]];

/** 已是这样 · A retry of a move that has happened: by the same hand, nothing new. */
const isSaidAlready = (
  { timeline, state }: Task,
  type: TaskEvent['type'],
  is: TaskState,
  personId: string,
): boolean => {
  const last = timeline.at(-1)?.event;
  return state === is && last?.type === type && last.by.kind === 'person' && last.by.personId === personId;
};

/** 领责 */
export function take(task: Task, how: Step): Task {
  if (isSaidAlready(task, 'taken', 'taken', how.actor.personId)) return task;
  return step(task, 'take', how, { type: 'taken' }, { state: 'taken' });
}

/** 履责 · A line of what has been done so far. */
export const progress = (task: Task, how: Step): Task =>
  step(task, 'progress', how, { type: 'progressed' }, {});

/** 尽责 · Done, says who answers for it; whoever asked is to confirm, but for what one has set oneself. */
export function finish(task: Task, how: Step): Task {
  const { actor, now, words = '' } = how;
  if (isSaidAlready(task, 'finished', endsBySelf(task) ? 'confirmed' : 'done', actor.personId)) return task;
  const at = Math.max(now, task.updatedAt);
  const isEnd = endsBySelf(task);
  const change: Partial<Task> = {
    state: isEnd ? 'confirmed' : 'done',
    finishedAt: at,
    endedAt: isEnd ? at : null,
    result: words.trim(),
  };
  const told: readonly Told[] = isEnd ? [] : [['taskDone', { deskId: wordDeskOf(task) }]];
  return step(task, 'finish', how, { type: 'finished' }, change, told);
}

/** 确认 · 验收销号 */
export function confirm(task: Task, how: Step): Task {
  if (isSaidAlready(task, 'confirmed', 'confirmed', how.actor.personId)) return task;
  const endedAt = Math.max(how.now, task.updatedAt);
  const told = toResponsible(task, 'taskConfirmed', how.actor);
  const change = { state: 'confirmed', endedAt } as const;
  return step(task, 'confirm', how, { type: 'confirmed' }, change, told);
}

/** It is to be done again: what went up before is forgotten, the promise is new. */
const again = (promised: Promised): Partial<Task> => ({
  ...promised,
  state: 'taken',
  finishedAt: null,
  endedAt: null,
  raisedTo: null,
  alarmedAt: null,
});

/** 退回 · Not done yet, with a reason; a task once, the ledger's acceptance as often as it takes. */
export function sendBack(task: Task, how: Step): Task {
  const promised = promisedAgain(task, how);
  const told = toResponsible(task, 'taskSentBack', how.actor);
  const change = { ...again(promised), hasBeenSentBack: true };
  return step(task, 'sendBack', how, { type: 'sentBack', ...promised }, change, told);
}

/** 重新整改 · What was accepted has come back. */
export function reopen(task: Task, due: DueInput, how: Step): Task {
  const promised = promisedBy(due, task.villageId, how);
  const told = toResponsible(task, 'taskSentBack', how.actor);
  return step(task, 'reopen', how, { type: 'reopened', ...promised }, again(promised), told);
}

/** 改时限 · With a reason that stays on record. */
export function extend(task: Task, due: DueInput, how: Step): Task {
  const promised = promisedBy(due, task.villageId, how);
  const change = { ...promised, raisedTo: null, alarmedAt: null };
  const told = toResponsible(task, 'taskChanged', how.actor);
  return step(task, 'extend', how, { type: 'extended', ...promised }, change, told);
}

/** 换责任人 · The same task, the same day, another person. */
export function passOn(task: Task, to: Candidate, how: Step): Task {
  const { responsibleId, deskId, stationId, name } = to;
  const isLeft = (task.leftAt ?? null) !== null;
  if (!isLeft && responsibleId === task.responsibleId && stationId === task.stationId) return task;
  const responsible = { responsibleId, deskId, stationId };
  const told: readonly Told[] = [
    ['taskGiven', { personId: responsibleId }],
    ...(isLeft ? [] : [['taskWithdrawn', { personId: task.responsibleId }] as const]),
  ];
  const change = { ...responsible, leftAt: null, state: 'given', raisedTo: null, alarmedAt: null } as const;
  const event = { type: 'passedOn', fromId: task.responsibleId, ...responsible } as const;
  return step(task, 'passOn', how, event, change, told, { [responsibleId]: name });
}

/** 收回 · Not needed any more. */
export function withdraw(task: Task, how: Step): Task {
  if (isSaidAlready(task, 'withdrawn', 'withdrawn', how.actor.personId)) return task;
  const endedAt = Math.max(how.now, task.updatedAt);
  const told = toResponsible(task, 'taskWithdrawn', how.actor);
  return step(task, 'withdraw', how, { type: 'withdrawn' }, { state: 'withdrawn', endedAt }, told);
}

/** 加照片 · As evidence; each is shown once WeChat has checked it. Refuses: FILE_NOT_YOURS, TOO_MANY_FILES. */
export function attach(task: Task, files: readonly NewFile[], how: Step): Task {
  const { personId } = how.actor;
  const fresh = freshFiles(task, files, uploadPath('tasks', task._id, personId));
  if (fresh.length === 0) return task;
  if (task.media.length + fresh.length > MOST_PHOTOS)
    throw new DomainError('TOO_MANY_FILES', { photos: MOST_PHOTOS });
  const fileIds = fresh.map(({ fileId }) => fileId);
  const after = step(task, 'attach', how, { type: 'filesAttached', fileIds }, {});
  return withFiles(after, fresh, personId);
}

/** 列入事项 · One more report of the same thing. */
export function link(
  task: Task,
  matters: readonly Pick<Matter, '_id' | 'villageId' | 'aboutPersonId'>[],
  how: Step,
): Task {
  const known = new Set(task.matterIds);
  const added = linkable(matters, task.villageId).filter((id) => !known.has(id));
  if (added.length === 0) return task;
  const matterIds = [...task.matterIds, ...added];
  return step(task, 'link', how, { type: 'linked', matterIds: added }, { matterIds });
}
