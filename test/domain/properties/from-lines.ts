/** 重新数 · What is counted of a matter, read off its lines alone, by another way than the product's. */
import type { Matter, Tally } from '../../../domain/matter/matter';
import type { MatterEvent } from '../../../domain/matter/event';
import type { MatterState, Outcome } from '../../../domain/matter/states';

type Told = Pick<Matter, 'timeline'>;

type DueLine = { readonly kind: 'acknowledge' | 'handle'; readonly at: number } | null;

/** The promise that a line makes, if it makes one. */
function promiseIn(event: MatterEvent, current: DueLine): DueLine {
  switch (event.type) {
    case 'reported':
    case 'escalated':
    case 'sentBack':
    case 'objected':
      return { kind: 'acknowledge', at: event.dueAt };
    case 'reopened':
      return { kind: event.arrival ? 'acknowledge' : 'handle', at: event.dueAt };
    case 'acknowledged':
    case 'answerExpired':
    case 'extended':
      return { kind: 'handle', at: event.dueAt };
    case 'answered':
      return current ?? { kind: 'handle', at: event.dueAt };
    case 'rescheduled':
      return event.of === 'acknowledge' || event.of === 'handle' ? { kind: event.of, at: event.dueAt } : null;
    case 'asked':
    case 'resolved':
    case 'declined':
    case 'withdrawn':
    case 'merged':
      return null;
    case 'unmerged':
      return { kind: event.toState === 'reported' ? 'acknowledge' : 'handle', at: event.dueAt };
    default:
      return current;
  }
}

const ENDS = [
  'acknowledged',
  'resolved',
  'declined',
  'escalated',
  'sentBack',
  'asked',
  'withdrawn',
  'merged',
  'alarmed',
];
const LEAVES_PAUSED = [
  ...['noted', 'supervised', 'replied', 'reminded', 'told', 'alarmed', 'rescheduled'],
  ...['joined', 'left', 'absorbed', 'released'],
];
const ANSWERS = ['acknowledged', 'resolved', 'declined'];

/** 重新数 · The facts that statistics count, read off the lines alone, by another way than the product's. */
export function countedFromLines({ timeline }: Told): Tally {
  let due: DueLine = null;
  let isPaused = false;
  let tally: Tally = { hasLeftGrid: false, isAcknowledgedOnTime: null, isHandledOnTime: null };
  for (const { event } of timeline) {
    const isByClock = event.by.kind === 'clock';
    const isLate = due ? event.at > due.at || (isByClock && event.at === due.at) : false;
    const kind: 'acknowledge' | 'handle' = due?.kind ?? 'handle';
    const isRunning = due !== null || isPaused;
    if (isRunning && ENDS.includes(event.type) && (isLate || ANSWERS.includes(event.type))) {
      if (kind === 'acknowledge')
        tally = { ...tally, isAcknowledgedOnTime: tally.isAcknowledgedOnTime ?? !isLate };
      else tally = { ...tally, isHandledOnTime: (tally.isHandledOnTime ?? true) && !isLate };
    }
    const arrival = event.type === 'reopened' ? event.arrival : 'deskId' in event ? event : null;
    if (arrival && !arrival.deskId.includes('/')) tally = { ...tally, hasLeftGrid: true };
    isPaused = event.type === 'asked' || (isPaused && LEAVES_PAUSED.includes(event.type));
    due = promiseIn(event, due);
  }
  return tally;
}

/** 重新数 · What reporters have said, read off the lines alone. */
export function saidOf({ timeline }: Told): boolean | null {
  const words = new Map<string, boolean>();
  const brought = new Map<string, Set<string>>();
  for (const { event } of timeline) {
    const who = event.by.kind === 'person' ? event.by.personId : '';
    if (event.type === 'rated') words.set(who, true);
    if (event.type === 'reopened') {
      for (const [id, isSatisfied] of words) if (isSatisfied) words.delete(id);
      if (event.isByRating) words.set(who, false);
    }
    if (event.type === 'joined') brought.set(who, new Set(['own']));
    if (event.type === 'left') {
      if (words.get(who) === true) words.delete(who);
      brought.delete(who);
    }
    if (event.type === 'absorbed')
      for (const { personId } of event.joiners)
        brought.set(personId, new Set([...(brought.get(personId) ?? []), event.fromMatterId]));
    if (event.type === 'released')
      for (const [id, from] of brought) {
        from.delete(event.fromMatterId);
        if (from.size === 0 && id !== reporterOf(timeline)) words.delete(id);
      }
  }
  if ([...words.values()].includes(false)) return false;
  return words.size > 0 ? true : null;
}

const reporterOf = ([first]: Matter['timeline']): string =>
  first?.event.by.kind === 'person' ? first.event.by.personId : '';

/** Events after which a matter waits to be acknowledged, or is in hand, or has ended. */
function stateAfter(event: MatterEvent, state: MatterState): MatterState {
  switch (event.type) {
    case 'reported':
    case 'escalated':
    case 'sentBack':
    case 'objected':
      return 'reported';
    case 'reopened':
      return event.arrival ? 'reported' : 'acknowledged';
    case 'acknowledged':
    case 'resolved':
    case 'declined':
    case 'withdrawn':
    case 'merged':
    case 'closed':
      return event.type;
    case 'rated':
      return event.isLast ? 'closed' : state;
    case 'unmerged':
      return event.toState;
    default:
      return state;
  }
}

const ENDS_ALARM = [
  ...['acknowledged', 'asked', 'escalated', 'objected', 'sentBack', 'reported', 'resolved', 'closed'],
  ...['rated', 'reopened', 'declined', 'withdrawn', 'extended', 'merged', 'unmerged'],
];

/** Where a matter stands, by its lines. */
export function standingFromLines({ timeline }: Told): {
  readonly state: MatterState;
  readonly closedAt: number | null;
  readonly outcome: Outcome | null;
  readonly reopened: number;
  readonly dueAt: number | null;
  readonly isAlarmed: boolean;
} {
  let state: MatterState = 'reported';
  let [due, isAlarmed, outcome, closedAt, reopened]: [
    DueLine,
    boolean,
    Outcome | null,
    number | null,
    number,
  ] = [null, false, null, null, 0];
  for (const { event } of timeline) {
    state = stateAfter(event, state);
    due = promiseIn(event, due);
    const arrival = event.type === 'reopened' ? event.arrival : 'isAlarmed' in event ? event : null;
    if (ENDS_ALARM.includes(event.type)) isAlarmed = arrival?.isAlarmed ?? false;
    if (event.type === 'alarmed') isAlarmed = true;
    if (event.type === 'resolved') outcome = event.outcome;
    if (event.type === 'reopened') [outcome, reopened] = [null, reopened + 1];
    if (state === 'closed' && closedAt === null) closedAt = event.at;
  }
  const isWaiting = state === 'reported' || state === 'acknowledged';
  return { state, closedAt, outcome, reopened, dueAt: isWaiting ? (due?.at ?? null) : null, isAlarmed };
}
