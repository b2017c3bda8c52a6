import fc from 'fast-check';

import type { Matter, MatterEvent, Tally } from '../../../domain/matter/matter';
import { pastRetention, withoutPerson } from '../../../domain/privacy/erase';
import { NO_COUNTS, addCounts, recount } from '../../../domain/statistics/counts';
import { life } from './life';

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
function countedFromLines({ timeline }: Matter): Tally {
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
function saidOf({ timeline }: Matter): boolean | null {
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

describe('统计 › in every life of a matter', () => {
  it('the facts that are kept equal a recount from the lines', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(last.tally).toEqual(countedFromLines(last));
      }),
      { numRuns: 150 },
    );
  });

  it('a matter is satisfied if somebody has said so and nobody’s last word is that they are not', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(last.isSatisfied).toBe(saidOf(last));
      }),
      { numRuns: 150 },
    );
  });

  it('a closed matter stays closed in its month, and its figures change only with the instant of its last change', () => {
    fc.assert(
      fc.property(life, ({ moments, last, world: { now } }) => {
        const bared = [
          { before: last, after: pastRetention(last, now).matter },
          ...last.reporterIds.map((id) => ({ before: last, after: withoutPerson(last, id, now).matter })),
        ];
        for (const { before, after } of [...moments, ...bared]) {
          if (before.state !== 'closed') continue;
          expect(after).toMatchObject({ state: 'closed', closedAt: before.closedAt, gridId: before.gridId });
          if (after.updatedAt === before.updatedAt) expect(recount([after])).toEqual(recount([before]));
          else expect(after.updatedAt).toBeGreaterThan(before.updatedAt);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('counts add up: those of some matters and of the others make those of all', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), fc.nat(4), (lives, cut) => {
        const rows = lives.map(({ last }) => last);
        expect(addCounts(recount(rows.slice(0, cut)), recount(rows.slice(cut)))).toEqual(recount(rows));
        const { closed, acknowledgedOnTime, acknowledgedLate, rated, satisfied, reopened } = recount(rows);
        expect(closed).toBe(rows.filter(({ state }) => state === 'closed').length);
        expect(acknowledgedOnTime + acknowledgedLate).toBe(closed);
        expect(satisfied <= rated && rated <= closed && reopened <= closed).toBe(true);
        if (rows.length === 0) expect(recount(rows)).toEqual(NO_COUNTS);
      }),
      { numRuns: 25 },
    );
  });
});
