import type { PersonActor } from '../../access/actor';
import { assertRight } from '../../access/rights';
import { DomainError } from '../../errors';
import type { World } from '../../deadline/world';
import { areaOf, isUnder, type PlaceId } from '../../grid/place';
import type { Seat } from '../../grid/posts';
import type { Matter } from '../../matter/matter';
import { bySeat } from '../../record/by-seat';
import { recordId } from '../../record/ids';
import { emptyRecord } from '../../record/record';
import { promisedBy, type DueInput } from './promised';
import type { Candidate } from './responsible';
import { sealed, signed } from './seal';
import type { Task, TaskEvent, TaskKind, TaskSource } from './task';

/** More of one lamp than that are one entry too. */
export const MOST_MATTERS = 20;

export interface TaskDraft {
  readonly clientKey: string;
  readonly kind: TaskKind;
  readonly what: string;
  readonly measures: string;
  /** 整改 alone: where the problem was found; without: 自己提. */
  readonly source?: Exclude<TaskSource, 'matter'>;
  readonly sourceNote: string;
  readonly due: DueInput;
}

type Linkable = Pick<Matter, '_id' | 'villageId' | 'aboutPersonId'>;

/**
 * 可列入 · Matters of the same village; a complaint about somebody is in no list that others read.
 *
 * Refuses: MATTER_NOT_FOUND (another village's), COMPLAINT_NOT_LINKED, TOO_MANY_MATTERS.
 */
export function linkable(matters: readonly Linkable[], villageId: PlaceId): readonly string[] {
  const foreign = matters.find((matter) => matter.villageId !== villageId);
  if (foreign) throw new DomainError('MATTER_NOT_FOUND', { matterId: foreign._id });
  const complaint = matters.find(({ aboutPersonId }) => aboutPersonId !== null);
  if (complaint) throw new DomainError('COMPLAINT_NOT_LINKED', { matterId: complaint._id });
  const ids = [...new Set(matters.map(({ _id }) => _id))];
  if (ids.length > MOST_MATTERS) throw new DomainError('TOO_MANY_MATTERS', { most: MOST_MATTERS });
  return ids;
}

/** 来源 · Of a task it follows from who asks whom: nobody fills it in. */
function sourceOf(draft: TaskDraft, matterIds: readonly string[], from: Seat, to: Candidate): TaskSource {
  if (matterIds.length > 0) return 'matter';
  if (draft.kind === 'rectification') return draft.source ?? 'own';
  if (to.responsibleId === from.personId) return 'own';
  return isUnder(to.deskId, from.deskId) || from.role === 'villageSecretary' ? 'above' : 'mutual';
}

/** The widest desk of the village at which somebody sits themself, else for another. */
function seatIn({ seats }: PersonActor, villageId: PlaceId): Seat | undefined {
  const own = seats.filter(({ deskId }) => areaOf(deskId) === villageId);
  return own.find(({ standsInFor }) => !standsInFor) ?? own[0];
}

/**
 * 提任务 · Anybody with a post asks for something: of themself, of those below, or of a colleague; the ledger's
 * entries come from the village's desk. Who is to do it is told at once.
 *
 * Refuses: NOT_ALLOWED, and what `promisedBy` and `linkable` do.
 */
export function giveTask(
  draft: TaskDraft,
  to: Candidate,
  matters: readonly Linkable[],
  actor: PersonActor,
  world: World,
): Task {
  const { _id: villageId } = world.jurisdiction;
  const { clientKey, kind, what, measures, sourceNote, due } = draft;
  const right = kind === 'task' ? 'task.give' : 'rectification.make';
  const seat = seatIn(actor, villageId);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: right });
  assertRight(actor, right, seat.deskId);
  const matterIds = linkable(matters, villageId);
  const promised = promisedBy(due, villageId, world);
  const { responsibleId, deskId, stationId, name } = to;
  const event: TaskEvent = {
    type: 'given',
    at: world.now,
    by: bySeat(actor, seat),
    words: null,
    matterIds,
    responsibleId,
    deskId,
    stationId,
    ...promised,
  };
  const unsealed: Task = {
    ...emptyRecord(recordId(actor.personId, clientKey), villageId, world.now),
    kind,
    what,
    measures,
    source: sourceOf(draft, matterIds, seat, to),
    sourceNote,
    matterIds,
    askerId: actor.personId,
    askerDeskId: seat.deskId,
    // What one sets for oneself needs no taking.
    state: kind === 'task' && responsibleId === actor.personId ? 'taken' : 'given',
    responsibleId,
    deskId,
    stationId,
    ...promised,
    givenAt: world.now,
    finishedAt: null,
    endedAt: null,
    result: '',
    hasBeenSentBack: false,
    raisedTo: null,
    alarmedAt: null,
  };
  const told = responsibleId === actor.personId ? [] : [['taskGiven', { personId: responsibleId }] as const];
  return sealed(unsealed, event, { ...signed(actor), [responsibleId]: name }, told);
}
