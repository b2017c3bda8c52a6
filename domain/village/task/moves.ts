import type { PersonActor } from '../../access/actor';
import { DomainError } from '../../errors';
import { townshipOf } from '../../grid/place';
import type { Seat } from '../../grid/posts';
import { bySeat } from '../../record/by-seat';
import type { By } from '../../record/line';
import { wordDeskOf, type Task, type TaskKind, type TaskMove, type TaskState } from './task';

/** 谁的手 · The one who answers for it, whoever asked, or the township above. */
type TaskHand = 'responsible' | 'asker' | 'above';

interface Move {
  readonly from: readonly TaskState[];
  readonly by: readonly TaskHand[];
  readonly kinds?: readonly TaskKind[];
  readonly needsWords: boolean;
}

const OPEN: readonly TaskState[] = ['given', 'taken'];

/** 任务的动作 · This table alone knows who may do what when, for tasks and the rectification ledger alike. */
export const TASK_MOVES: Readonly<Record<TaskMove, Move>> = {
  take: { from: ['given'], by: ['responsible'], needsWords: false },
  progress: { from: ['taken'], by: ['responsible'], needsWords: true },
  finish: { from: ['taken'], by: ['responsible'], needsWords: false },
  confirm: { from: ['done'], by: ['asker', 'above'], needsWords: false },
  sendBack: { from: ['done'], by: ['asker', 'above'], needsWords: true },
  reopen: { from: ['confirmed'], by: ['asker'], kinds: ['rectification'], needsWords: true },
  extend: { from: OPEN, by: ['asker'], needsWords: true },
  passOn: { from: OPEN, by: ['asker'], needsWords: true },
  withdraw: { from: OPEN, by: ['asker'], needsWords: true },
  attach: { from: ['taken', 'done'], by: ['responsible', 'asker'], needsWords: false },
  link: { from: ['given', 'taken', 'done'], by: ['asker'], kinds: ['rectification'], needsWords: false },
};

/** What only somebody else than the one who answers for it may say. */
const JUDGES: ReadonlySet<TaskMove> = new Set(['confirm', 'sendBack', 'reopen']);

type Concern = Pick<
  Task,
  'leftAt' | 'responsibleId' | 'deskId' | 'askerId' | 'askerDeskId' | 'wordDeskId' | 'villageId'
>;

/** The seat by which somebody stands in for who answers for it. */
const standInSeat = ({ responsibleId, deskId }: Concern, { seats }: PersonActor): Seat | undefined =>
  seats.find((seat) => seat.deskId === deskId && seat.standsInFor?.personId === responsibleId);

/** 责任人 · Or who stands in for them (AB 角). */
export const isResponsible = (task: Concern, actor: PersonActor): boolean =>
  (task.leftAt ?? null) === null &&
  (actor.personId === task.responsibleId || standInSeat(task, actor) !== undefined);

/** 提任务的岗 · Whoever sits at the desk from which it was asked; who asked and has left the desk no more. */
export const isAsker = (task: Concern, { seats }: PersonActor): boolean =>
  seats.some(({ deskId }) => deskId === wordDeskOf(task));

/** 乡镇 · May say that it is done, or isn't: also where a village's desk would judge its own work. */
const isAbove = ({ villageId }: Concern, { seats }: PersonActor): boolean =>
  seats.some(({ deskId }) => deskId === townshipOf(villageId));

/** 自己提 · A task of one's own: nobody else has to say that it is done. */
const isOwn = ({ kind, askerId, responsibleId }: Concern & Pick<Task, 'kind'>): boolean =>
  kind === 'task' && askerId === responsibleId;

/** Said to be done by the one who set it for themself: done. */
export const endsBySelf = isOwn;

function isHand(task: Task, move: TaskMove, actor: PersonActor): boolean {
  const { by } = TASK_MOVES[move];
  if (JUDGES.has(move) && isResponsible(task, actor)) return false;
  return (
    (by.includes('responsible') && isResponsible(task, actor)) ||
    (by.includes('asker') && isAsker(task, actor)) ||
    (by.includes('above') && isAbove(task, actor))
  );
}

/** 只退一次 · A task may be sent back once; the ledger's acceptance as often as it takes. */
const isSpent = (task: Task, move: TaskMove): boolean =>
  move === 'sendBack' && task.kind === 'task' && task.hasBeenSentBack;

const isOpen = (task: Task, move: TaskMove): boolean => {
  const { from, kinds } = TASK_MOVES[move];
  return from.includes(task.state) && (kinds?.includes(task.kind) ?? true) && !isSpent(task, move);
};

/** 能办的 · The moves that this person may make now. */
export const openTaskMoves = (task: Task, actor: PersonActor): readonly TaskMove[] =>
  (Object.keys(TASK_MOVES) as TaskMove[]).filter((move) => isHand(task, move, actor) && isOpen(task, move));

/** Refuses: NOT_ALLOWED (another's), MOVE_NOT_OPEN. */
export function assertTaskMove(task: Task, move: TaskMove, actor: PersonActor): void {
  if (!isHand(task, move, actor)) throw new DomainError('NOT_ALLOWED', { action: `task.${move}` });
  if (!isOpen(task, move)) throw new DomainError('MOVE_NOT_OPEN', { action: move, state: task.state });
}

/** 落款 · By the seat that the move is made from; of somebody without a post by their own name. */
export function handOf(task: Concern, actor: PersonActor, by: 'responsible' | 'asker' | 'either'): By {
  const isFirst = by !== 'asker' && isResponsible(task, actor);
  const desks = isFirst ? [task.deskId] : [wordDeskOf(task), townshipOf(task.villageId)];
  const seat =
    (isFirst ? standInSeat(task, actor) : undefined) ??
    actor.seats.find(({ deskId, standsInFor }) => desks.includes(deskId) && !standsInFor) ??
    actor.seats.find(({ deskId }) => desks.includes(deskId)) ??
    actor.seats.find(({ deskId }) => deskId.startsWith(task.villageId));
  if (seat) return bySeat(actor, seat);
  return { kind: 'person', personId: actor.personId, role: 'villager', deskId: null, forPersonId: null };
}
