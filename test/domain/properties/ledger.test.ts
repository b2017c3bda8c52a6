import fc from 'fast-check';

import {
  bucketIdOf,
  counted,
  emptyBucket,
  sumsNow,
  type SumBucket,
} from '../../../domain/village/ledger/bucket';
import { plainHundredths, readHundredths, share } from '../../../domain/village/ledger/amounts';
import { figuresOn } from '../../../domain/village/ledger/contract-figures';
import type { Terms } from '../../../domain/village/ledger/land-contract';
import { mostTaken } from '../../../domain/village/ledger/occupancy';
import { contractYears, duesOf, wholePrice, yearsLater } from '../../../domain/village/ledger/schedule';
import { NO_SUMS, sumOf, totalOf, type SumEntry } from '../../../domain/village/ledger/sums';

const day = fc.integer({ min: 10_000, max: 25_000 });
const terms: fc.Arbitrary<Terms> = fc
  .record({
    area: fc.integer({ min: 1, max: 1_000_000 }),
    fromDay: day,
    days: fc.integer({ min: 0, max: 11_000 }),
    per: fc.constantFrom('muYear' as const, 'total' as const),
    fen: fc.integer({ min: 1, max: 10_000_000_000 }),
    paying: fc.constantFrom('yearly' as const, 'once' as const),
  })
  .map(({ days, per, fen, ...rest }) => ({ ...rest, toDay: rest.fromDay + days, price: { per, fen } }));
const RUNS = { numRuns: 300 };

describe('台账 › 钱和日子', () => {
  it('every amount is a whole number of fen, and a total is parted without a fen lost', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const dues = duesOf(one, null);
        expect(dues.every(({ fen }) => Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
        const sum = dues.reduce((total, { fen }) => total + fen, 0);
        expect(sum).toBe(wholePrice(one));
        if (one.price.per === 'total') expect(sum).toBe(one.price.fen);
      }),
      RUNS,
    );
  });

  it('contract years follow one another without a gap, from the first day to the last', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const years = contractYears(one);
        expect(years[0]?.fromDay).toBe(one.fromDay);
        expect(years.at(-1)?.toDay).toBe(one.toDay);
        for (const [index, year] of years.entries())
          if (index > 0) expect(year.fromDay).toBe((years[index - 1]?.toDay ?? 0) + 1);
      }),
      RUNS,
    );
  });

  it('the 29th of February has its anniversary on the 28th, and on the 29th again after four years', () => {
    const leap = Date.UTC(2024, 1, 29) / 86_400_000;
    expect(
      [1, 4].map((years) => new Date(yearsLater(leap, years) * 86_400_000).toISOString().slice(0, 10)),
    ).toEqual(['2025-02-28', '2028-02-29']);
  });

  it('land that is taken back earlier never costs more, and up to its last day the same', () => {
    fc.assert(
      fc.property(terms, fc.nat(11_000), (one, days) => {
        const cut = duesOf(one, one.fromDay + days).reduce((sum, { fen }) => sum + fen, 0);
        const earlier = duesOf(one, one.fromDay + days - 1).reduce((sum, { fen }) => sum + fen, 0);
        expect(earlier).toBeLessThanOrEqual(cut);
        expect(cut).toBeLessThanOrEqual(wholePrice(one));
        expect(duesOf(one, one.toDay)).toEqual(duesOf(one, null));
      }),
      RUNS,
    );
  });

  it('between the days that a contract names nothing changes by time alone', () => {
    fc.assert(
      fc.property(terms, day, (one, today) => {
        const contract = { terms: one, lastDay: null, payments: [], state: 'regular' as const };
        const { nextDay, ...now } = figuresOn(contract, today);
        const until = nextDay === null ? today + 5000 : nextDay - 1;
        expect(figuresOn(contract, until)).toEqual({ ...now, asOfDay: until, nextDay });
      }),
      RUNS,
    );
  });

  it('amounts are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (value) => {
        expect(readHundredths(plainHundredths(value), 10_000_000_000)).toBe(value);
      }),
      RUNS,
    );
    expect(
      ['1.234', '1e3', '-1', '0.00', '', '１２.５', '1,234.5', '12.500', '9'.repeat(30)].map((text) =>
        readHundredths(text, 10_000_000_000),
      ),
    ).toEqual(['decimals', 'form', 'form', 'zero', 'form', 1250, 123_450, 1250, 'most']);
    expect([share(5, 1, 2), share(-5, 1, 2), share(1, 1, 3)]).toEqual([3, -3, 0]);
  });
});

describe('台账 › 合计', () => {
  const entry = fc.record({
    id: fc.stringMatching(/^[01]0[01][0-9a-f]$/),
    placeId: fc.constantFrom('a', 'b', 'c'),
    due: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    received: fc.integer({ min: -1_000_000, max: 1_000_000_000_000 }),
    isCounted: fc.boolean(),
  });

  it('what is shown equals a recount, whatever has been counted so far', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (changes) => {
        const rows = new Map<string, SumEntry>();
        const buckets = new Map<string, SumBucket>();
        const waiting = new Map<string, SumEntry>();
        for (const { id, placeId, due, received, isCounted } of changes) {
          const version = (rows.get(id)?.version ?? 0) + 1;
          const row = {
            version,
            placeId: rows.get(id)?.placeId ?? placeId,
            sums: { ...NO_SUMS, due, received },
            nextDay: null,
          };
          rows.set(id, row);
          waiting.set(id, row);
          if (!isCounted) continue;
          const bucketId = bucketIdOf('v', id);
          buckets.set(bucketId, counted(buckets.get(bucketId) ?? emptyBucket(bucketId, 'v'), [[id, row]]));
          // The courier may have died before it marked the row.
          if (due % 2 === 0) waiting.delete(id);
        }
        const { byPlace } = sumsNow([...buckets.values()], [...waiting]);
        expect(totalOf(byPlace)).toEqual(totalOf(sumOf([...rows.values()])));
      }),
      RUNS,
    );
  });

  it('the most that is let at once is found on some day', () => {
    const span = fc.record({
      contractId: fc.string(),
      area: fc.integer({ min: 1, max: 99 }),
      fromDay: fc.nat(60),
      days: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (found) => {
        const spans = found.map(({ days, ...one }) => ({ ...one, toDay: one.fromDay + days }));
        const byDay = Array.from({ length: 100 }, (_, on) =>
          spans
            .filter(({ fromDay, toDay }) => fromDay <= on && on <= toDay)
            .reduce((sum, { area }) => sum + area, 0),
        );
        expect(mostTaken(spans, 0, 99)).toBe(Math.max(...byDay));
      }),
      RUNS,
    );
  });
});
