import fc from 'fast-check';

import { pastRetention, withoutPerson } from '../../../domain/privacy/erase';
import { NO_COUNTS, addCounts, recount } from '../../../domain/statistics/counts';
import { countedFromLines, saidOf, standingFromLines } from './from-lines';
import { life } from './life';

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

  it('where it stands equals what the lines say', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        const { state, closedAt, outcome, reopenedCount: reopened, dueAt, alarmedAt } = last;
        const isWaiting = ['reported', 'acknowledged'].includes(state);
        expect(standingFromLines(last)).toEqual({
          ...{ state, closedAt, outcome, reopened, isAlarmed: alarmedAt !== null },
          dueAt: isWaiting ? dueAt : null,
        });
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
