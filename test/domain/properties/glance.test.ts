import fc from 'fast-check';

import { RATES, recount, type CountRow } from '../../../domain/statistics/counts';
import { bulletinSection, pickBulletins } from '../../../domain/village/glance/bulletins';
import type { Figure, Section } from '../../../domain/village/glance/glance';
import { matterSection, pickMatters, shownMatterSection } from '../../../domain/village/glance/matters';
import { pickEntries, rectificationSection } from '../../../domain/village/glance/rectification';
import { GRID, OTHER_GRID, VILLAGE } from '../../builders';

/** 一览的数 · Whatever the rows: a figure is as many as it picks, and what must add up adds up. */

const MONTH = '2026-11';
const maybe = fc.constantFrom(true, false, null);
const aMatter: fc.Arbitrary<CountRow> = fc
  .record({
    state: fc.constant('closed' as const),
    outcome: fc.constantFrom('fixed' as const, 'explained' as const, 'referred' as const),
    isSatisfied: maybe,
    reopenedCount: fc.nat(2),
    tally: fc.record({ hasLeftGrid: fc.boolean(), isAcknowledgedOnTime: maybe, isHandledOnTime: maybe }),
    gridId: fc.constantFrom(GRID, OTHER_GRID, VILLAGE),
    categoryId: fc.constantFrom('repair', 'help', 'hazard'),
    isService: fc.boolean(),
  })
  .map(({ isService, ...row }) => (isService ? { ...row, service: {} } : row));
const someMatters = fc.array(aMatter, { maxLength: 40 });

const NAMES = {
  grids: [GRID, OTHER_GRID, VILLAGE].map((id) => ({ id, name: id })),
  categoryName: (id: string): string => id,
};
const figuresOf = ({ groups, rates }: Section): readonly Figure[] => [
  ...groups.flatMap(({ figures }) => figures),
  ...rates.flatMap(({ part, rest }) => [part, rest]),
];
const groupOf = ({ groups }: Section, title: string): number =>
  (groups.find((one) => one.title === title)?.figures ?? []).reduce(
    (sum, { count }) => sum + (count ?? 0),
    0,
  );

test('事项 › every figure is the number of rows that it picks; grids, categories and outcomes each add up', () => {
  fc.assert(
    fc.property(someMatters, (rows) => {
      const section = matterSection(VILLAGE, MONTH, rows, NAMES);
      for (const { id, count } of figuresOf(section)) {
        const is = pickMatters(id);
        expect([id, count]).toEqual([id, is && rows.filter(is).length]);
      }
      for (const title of ['按网格', '按类别', '按结果']) expect(groupOf(section, title)).toBe(rows.length);
    }),
  );
});

test('事项 › a rate is its two figures; no service is in 小事不出网, each is in 大事不出村', () => {
  fc.assert(
    fc.property(someMatters, (rows) => {
      const { rates } = matterSection(VILLAGE, MONTH, rows, NAMES);
      for (const { share, part, rest } of rates)
        expect(share).toEqual([part.count, (part.count ?? 0) + (rest.count ?? 0)]);
      const services = rows.filter(({ service }) => service !== undefined);
      const inGrid = [pickMatters('matters.inGrid'), pickMatters('matters.leftGrid')];
      expect(services.filter((row) => inGrid.some((is) => is?.(row)))).toEqual([]);
      expect(RATES.closedInGridPercent(recount(rows))[1]).toBe(rows.length - services.length);
      expect(RATES.closedInVillagePercent(recount(rows))[1]).toBe(rows.length);
    }),
  );
});

test('公开的部分 › what is shown is right, small ones never are, and nothing by outcome', () => {
  fc.assert(
    fc.property(someMatters, (rows) => {
      const exact = figuresOf(matterSection(VILLAGE, MONTH, rows, NAMES));
      const shown = shownMatterSection(VILLAGE, MONTH, rows, NAMES);
      for (const { id, count } of figuresOf(shown)) {
        if (count === null) continue;
        expect(id).not.toMatch(/outcome/);
        expect([id, count]).toEqual([id, exact.find((one) => one.id === id)?.count]);
        expect(count === 0 || count >= 5).toBe(true);
      }
      expect(shown.rates.every(({ share }) => share === null)).toBe(true);
    }),
  );
});

test('整改、公开 › as many as they pick; what was recalled is in none', () => {
  const anEntry = fc.record({
    state: fc.constantFrom('given' as const, 'taken' as const, 'done' as const),
    dueAt: fc.nat(10),
    endedAt: fc.constant(null),
  });
  const aBulletin = fc.record({
    kind: fc.constantFrom('party' as const, 'affairs' as const, 'finance' as const, 'notice' as const),
    state: fc.constantFrom('published' as const, 'recalled' as const),
  });
  fc.assert(
    fc.property(fc.array(anEntry), fc.array(aBulletin), (open, bulletins) => {
      const facts = { open, accepted: [], now: 5 };
      for (const { id, count } of figuresOf(rectificationSection(facts, null)))
        expect([id, count]).toEqual([id, pickEntries(id, facts)?.length]);
      const published = figuresOf(bulletinSection(bulletins, true));
      expect(published.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(
        bulletins.filter(({ state }) => state === 'published').length,
      );
      for (const { id, count } of published) {
        const is = pickBulletins(id);
        expect(count).toBe(is && bulletins.filter(is).length);
      }
    }),
  );
});

test('no such figure', () => {
  for (const id of ['matters.', 'matters.toString', 'matters.nothing', 'matters'])
    expect([id, pickMatters(id)]).toEqual([id, null]);
  expect(pickBulletins('bulletins.toString')).toBeNull();
  expect(pickEntries('rectification.toString', { open: [], accepted: [], now: 0 })).toBeNull();
});
