import type { Instant } from '../deadline/instant';
import { ALARM_EVERY_MS } from '../deadline/limits';
import type { Due } from '../deadline/term';
import type { PlaceId } from '../grid/grid';
import { isTop } from './arrival';
import type { Matter } from './matter';
import type { Arrival, MatterEvent } from './event';
import {
  firstReporters,
  reopenedBy,
  satisfied,
  withJoiners,
  withoutMerged,
  withoutReporter,
} from './reporters';
import { NO_SUPERVISION, supervisedAfter } from './supervise';
import { EMPTY_TALLY, tallied } from './tally';

/** 现状 · All of a matter that follows from its lines, and from nothing else. */
export type Head = Pick<
  Matter,
  | 'state'
  | 'deskId'
  | 'level'
  | 'helperDeskIds'
  | 'informedDeskIds'
  | 'reportedAt'
  | 'updatedAt'
  | 'arrivedAt'
  | 'closedAt'
  | 'outcome'
  | 'isSatisfied'
  | 'satisfiedIds'
  | 'unsatisfiedIds'
  | 'reporterIds'
  | 'joiners'
  | 'mergedIntoId'
  | 'mergedFromIds'
  | 'reopenedCount'
  | 'hasObjected'
  | 'extendedDeskIds'
  | 'dueAt'
  | 'dueKind'
  | 'term'
  | 'workingMsLeft'
  | 'objectUntilAt'
  | 'alarmedAt'
  | 'supervisions'
  | 'replyDueAt'
  | 'remindAt'
  | 'wakeAt'
  | 'wakeFor'
  | 'tally'
>;

/** 初始 · The head after a matter's first line. */
export function firstHead(event: MatterEvent & { readonly type: 'reported' }): Head {
  const blank: Head = {
    state: 'reported',
    deskId: event.deskId,
    level: event.level,
    helperDeskIds: [],
    informedDeskIds: event.informedDeskIds,
    reportedAt: event.at,
    updatedAt: event.at,
    arrivedAt: event.at,
    closedAt: null,
    outcome: null,
    ...firstReporters(event.by),
    mergedIntoId: null,
    mergedFromIds: [],
    reopenedCount: 0,
    hasObjected: false,
    extendedDeskIds: [],
    ...NOTHING_PROMISED,
    objectUntilAt: null,
    ...NO_SUPERVISION,
    ...ASLEEP,
    tally: EMPTY_TALLY,
  };
  return { ...blank, ...arrived(blank, event, event.at) };
}

const NOTHING_PROMISED = {
  dueAt: null,
  dueKind: null,
  term: null,
  workingMsLeft: null,
  alarmedAt: null,
} as const;
const ASLEEP = { wakeAt: null, wakeFor: null } as const;

/** A promise runs: the clock comes when it is due, to pass the matter up, or to raise the alarm at the top. */
function promised(
  head: Pick<Head, 'level'>,
  dueKind: 'acknowledge' | 'handle',
  { dueAt, term }: Due,
): Partial<Head> {
  const wakeFor = isTop(head) ? 'alarm' : 'escalate';
  return { ...NOTHING_PROMISED, dueAt, term, dueKind, wakeAt: dueAt, wakeFor };
}

const without = (ids: readonly PlaceId[], id: PlaceId): readonly PlaceId[] => ids.filter((one) => one !== id);

/** At a desk, new or again: to be acknowledged; a desk that can't act is alarmed at once, and daily. */
function arrived(head: Head, arrival: Arrival, at: Instant): Partial<Head> {
  const { deskId, level, isAlarmed } = arrival;
  return {
    state: 'reported',
    deskId,
    level,
    helperDeskIds: without(head.helperDeskIds, deskId),
    informedDeskIds: without(head.informedDeskIds, deskId),
    arrivedAt: at,
    ...promised({ level }, 'acknowledge', arrival),
    ...(isAlarmed && { alarmedAt: at, wakeAt: at + ALARM_EVERY_MS }),
    tally: { ...head.tally, hasLeftGrid: head.tally.hasLeftGrid || isTop({ level }) },
  };
}

/** The desk that had it stays as a helper (协办). */
function arrivedFromBelow(head: Head, arrival: Arrival, at: Instant): Partial<Head> {
  const helperDeskIds =
    arrival.deskId === head.deskId
      ? head.helperDeskIds
      : [...without(head.helperDeskIds, head.deskId), head.deskId];
  return arrived({ ...head, helperDeskIds }, arrival, at);
}

/** The handling clock runs again after a question. */
function resumed(head: Head, due: Due): Partial<Head> {
  const { alarmedAt } = head;
  return { ...promised(head, 'handle', due), alarmedAt };
}

/** What runs ends at another instant; an alarm goes on by its own days. */
function rescheduled(head: Head, { of, dueAt, term }: MatterEvent & { type: 'rescheduled' }): Partial<Head> {
  switch (of) {
    case 'acknowledge':
    case 'handle':
      return { dueAt, term, ...(head.alarmedAt === null && { wakeAt: dueAt }) };
    case 'answer':
    case 'close':
      return { term, wakeAt: dueAt };
    case 'object':
      return { term, objectUntilAt: dueAt };
  }
}

/** 演进 · The head after one more event. */
export function evolveHead(before: Head, event: MatterEvent): Head {
  const head = { ...before, updatedAt: event.at, tally: tallied(before, event) };
  const after = { ...head, ...changes(head, event) };
  return { ...after, ...supervisedAfter(after, event) };
}

function changes(head: Head, event: MatterEvent): Partial<Head> {
  switch (event.type) {
    case 'acknowledged':
      return { state: 'acknowledged', ...promised(head, 'handle', event) };
    case 'asked': {
      const { workingMsLeft, answerUntilAt, term } = event;
      return { ...NOTHING_PROMISED, term, workingMsLeft, wakeAt: answerUntilAt, wakeFor: 'expireAnswer' };
    }
    case 'answered': {
      const { dueAt, term } = event;
      return term === null ? {} : resumed(head, { dueAt, term });
    }
    case 'answerExpired':
      return resumed(head, event);
    case 'escalated':
      return arrivedFromBelow(head, event, event.at);
    case 'objected':
      return { ...arrivedFromBelow(head, event, event.at), hasObjected: true, objectUntilAt: null };
    case 'reported':
    case 'sentBack':
      return arrived(head, event, event.at);
    case 'resolved':
      return {
        state: 'resolved',
        outcome: event.outcome,
        ...NOTHING_PROMISED,
        term: event.term,
        wakeAt: event.closeAt,
        wakeFor: 'close',
      };
    case 'rated':
      return {
        ...satisfied(head, event.by),
        ...(event.isLast && { state: 'closed', closedAt: event.at, ...NOTHING_PROMISED, ...ASLEEP }),
      };
    case 'closed':
      return { state: 'closed', closedAt: event.at, ...NOTHING_PROMISED, ...ASLEEP };
    case 'reopened':
      return {
        ...(event.arrival
          ? arrivedFromBelow(head, event.arrival, event.at)
          : { state: 'acknowledged', ...promised(head, 'handle', event) }),
        outcome: null,
        reopenedCount: head.reopenedCount + 1,
        ...reopenedBy(head, event.by, event.isByRating),
      };
    case 'declined': {
      const { objectUntilAt, term } = event;
      return { state: 'declined', objectUntilAt, ...NOTHING_PROMISED, term, ...ASLEEP };
    }
    case 'withdrawn':
      return { state: 'withdrawn', ...NOTHING_PROMISED, ...ASLEEP };
    case 'extended':
      return {
        ...promised(head, 'handle', event),
        extendedDeskIds: [...head.extendedDeskIds, head.deskId],
      };
    case 'alarmed': {
      const alarmedAt = head.alarmedAt ?? event.at;
      return head.workingMsLeft === null
        ? { alarmedAt, wakeAt: event.nextAt, wakeFor: 'alarm' }
        : { alarmedAt };
    }
    case 'rescheduled':
      return rescheduled(head, event);
    case 'joined': {
      if (event.by.kind === 'clock') return {};
      const { by, isNameHidden, at } = event;
      const { personId } = by;
      const joiner = { personId, isNameHidden, isOnBehalf: false, fromMatterId: null, sinceAt: at };
      return withJoiners(head, [joiner]);
    }
    case 'left':
      return withoutReporter(head, event.by);
    case 'merged':
      return { state: 'merged', mergedIntoId: event.intoMatterId, ...NOTHING_PROMISED, ...ASLEEP };
    case 'unmerged': {
      const dueKind = event.toState === 'reported' ? 'acknowledge' : 'handle';
      return { state: event.toState, mergedIntoId: null, ...promised(head, dueKind, event) };
    }
    case 'absorbed': {
      const { fromMatterId, joiners, at } = event;
      return {
        ...withJoiners(
          head,
          joiners.map((joiner) => ({ ...joiner, fromMatterId, sinceAt: at })),
        ),
        mergedFromIds: [...without(head.mergedFromIds, fromMatterId), fromMatterId],
      };
    }
    case 'released':
      return {
        ...withoutMerged(head, event.fromMatterId),
        mergedFromIds: without(head.mergedFromIds, event.fromMatterId),
      };
    case 'noted':
    case 'supervised':
    case 'replied':
    case 'reminded':
    case 'handedOver':
    case 'issued':
    case 'revoked':
    case 'told':
    case 'mediaAttached':
      return {};
  }
}
