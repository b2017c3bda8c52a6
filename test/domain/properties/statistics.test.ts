import fc from 'fast-check';

import type { Matter, MatterEvent, Tally } from '../../../domain/matter/matter';
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
      return null;
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
  'alarmed',
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
    isPaused =
      event.type === 'asked' ||
      (isPaused && ['noted', 'supervised', 'told', 'alarmed', 'rescheduled'].includes(event.type));
    due = promiseIn(event, due);
  }
  return tally;
}

describe('统计 › in every life of a matter', () => {
  it('the facts that are kept equal a recount from the lines', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(last.tally).toEqual(countedFromLines(last));
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
