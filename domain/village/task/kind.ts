import type { PersonActor } from '../../access/actor';
import { hasRight } from '../../access/rights';
import { areaOf, type PlaceId } from '../../grid/place';
import type { RecordKind } from '../../record/kind';
import { doerOfTask } from './leaving';
import { isAsker, isResponsible } from './moves';
import { whenDue } from './overdue';
import { isTaskOver, wordDeskOf, type Task, type TaskKind, type TaskState } from './task';

/** 清单 · What somebody answers for and hasn't finished. */
export const mineKey = (personId: string): string => `mine:${personId}`;
/** 清单 · What somebody, or a desk after they have left it, has asked for and isn't over. */
export const askedKey = (personOrDeskId: string): string => `asked:${personOrDeskId}`;
/** 清单 · All that isn't over and on which a desk has the word. */
export const wordKey = (deskId: PlaceId): string => `word:${deskId}`;
/** 清单 · What waits for a desk's word that it is done. */
export const confirmKey = (deskId: PlaceId): string => `confirm:${deskId}`;
/** 清单 · What nobody answers for any more, and a desk is to decide on. */
export const leftKey = (deskId: PlaceId): string => `left:${deskId}`;
/** 清单 · What has come up to a desk because it is overdue. */
export const raisedKey = (deskId: PlaceId): string => `raised:${deskId}`;
/** 清单 · Of a village by state. */
export const villageKey = (villageId: PlaceId, kind: TaskKind, state: TaskState): string =>
  `village:${villageId}:${kind}:${state}`;
/** 清单 · Made from a matter. */
export const matterKey = (matterId: string): string => `matter:${matterId}`;
/** 清单 · What the holder of a post without office does by it. */
export const stationKey = (stationId: string): string => `station:${stationId}`;

type Concern = Pick<
  Task,
  | 'kind'
  | 'leftAt'
  | 'villageId'
  | 'responsibleId'
  | 'deskId'
  | 'askerId'
  | 'askerDeskId'
  | 'wordDeskId'
  | 'raisedTo'
>;

/**
 * 可读 · Who does it, who asked, the village's desk and the township, and the desk to which it has gone up; the
 * ledger is open to everybody with a post in the village.
 */
export const mayReadTask = (task: Concern, actor: PersonActor): boolean =>
  isResponsible(task, actor) ||
  isAsker(task, actor) ||
  hasRight(actor.seats, 'tasks.village', task.villageId) ||
  actor.seats.some(
    ({ deskId }) =>
      deskId === task.raisedTo || (task.kind === 'rectification' && areaOf(deskId) === task.villageId),
  );

const ROW = [
  '_id',
  'version',
  'villageId',
  'kind',
  'what',
  'measures',
  'source',
  'sourceNote',
  'state',
  'responsibleId',
  'deskId',
  'stationId',
  'askerId',
  'askerDeskId',
  'wordDeskId',
  'names',
  'dueAt',
  'term',
  'givenAt',
  'finishedAt',
  'endedAt',
  'result',
  'hasBeenSentBack',
  'raisedTo',
  'alarmedAt',
  'leftAt',
  'matterIds',
] as const;

/** 任务和整改 · As a kind of record. */
export const tasksKind: RecordKind<Task, (typeof ROW)[number]> = {
  subjectOf: ({ what }) => what,
  mayRead: mayReadTask,
  listKeys(task) {
    const { villageId, kind, state, responsibleId, askerId, wordDeskId, stationId, raisedTo } = task;
    const wordDesk = wordDeskOf(task);
    const isOver = isTaskOver(task);
    const isDoing = state === 'given' || state === 'taken';
    const isLeft = (task.leftAt ?? null) !== null;
    return [
      villageKey(villageId, kind, state),
      ...task.matterIds.map(matterKey),
      ...(stationId === null ? [] : [stationKey(stationId)]),
      ...(isDoing ? [isLeft ? leftKey(wordDesk) : mineKey(responsibleId)] : []),
      ...(isOver ? [] : [wordKey(wordDesk)]),
      ...(isOver || askerId === responsibleId ? [] : [askedKey(wordDeskId ?? askerId)]),
      ...(state === 'done' ? [confirmKey(wordDesk)] : []),
      ...(isDoing && raisedTo !== null ? [raisedKey(raisedTo)] : []),
    ];
  },
  sortAt: ({ endedAt, dueAt }) => endedAt ?? dueAt,
  rowFields: ROW,
  onDue: whenDue,
  personal: doerOfTask,
};
