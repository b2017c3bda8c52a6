import fc from 'fast-check';

import { addCounts, NO_COUNTS, type Counts } from '../../../domain/statistics/counts';
import { hideSmall, hideSmallFigures } from '../../../domain/statistics/disclosure';

type Cells = readonly number[];
const isFew = (cell: number): boolean => cell > 0 && cell < 5;
const sum = (cells: Cells): number => cells.reduce((all, cell) => all + cell, 0);

/** Of many, made one by one only as long as none is found. */
function isAny<T>(items: Iterable<T>, is: (item: T) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}

describe('小数不外露 › a row beside its total', () => {
  it.each<[what: string, cells: Cells, shown: readonly (number | null)[], total: number | null]>([
    ['nothing small, nothing hidden', [0, 5, 12], [0, 5, 12], 17],
    ['one small: the next large one goes with it', [7, 3, 0, 9, 20], [7, null, 0, null, 20], 39],
    ['the next one begins again at the front', [7, 0, 3], [null, 0, null], 10],
    ['several small that could be many things', [1, 2, 4, 0, 9], [null, null, null, 0, 9], 16],
    ['all ones: the total would tell', [1, 1, 9, 8], [null, null, null, 8], 19],
    ['nearly all ones', [1, 1, 2, 9, 8], [null, null, null, null, 8], 21],
    ['all fours', [4, 4, 6, 9], [null, null, null, 9], 23],
    ['nothing to go with them', [1, 1, 1, 1, 1, 0], [null, null, null, null, null, null], 5],
    ['a small total is hidden, noughts are not', [0, 3, 0, 1], [0, null, 0, null], null],
    ['unless there is but one way to make it up', [1, 1, 0, 1, 1], [null, null, null, null, null], null],
    ['nothing at all is no secret', [0, 0], [0, 0], 0],
    ['one part is its total', [12], [12], 12],
    ['no parts', [], [], 0],
  ])('%s', (_what, cells, shown, total) => {
    expect(hideSmall(cells)).toEqual({ cells: shown, total });
  });

  it('a total that is hidden elsewhere hides its row', () => {
    expect(hideSmall([7, 0, 30], false)).toEqual({ cells: [null, null, null], total: null });
  });
});

/** 推算的人 · Knows the rule, every total and every figure shown; looks for all tables that would look the same. */
describe('小数不外露 › whoever solves the table', () => {
  const MOST = 12;
  function* rows(length: number): Generator<Cells> {
    if (length === 0) yield [];
    else
      for (let first = 0; first <= MOST; first += 1)
        for (const rest of rows(length - 1)) yield [first, ...rest];
  }

  it.each([1, 2, 3, 4])('every row of %d: no hidden small cell has but one value', (length) => {
    const alike = new Map<string, Set<number>[]>();
    const smalls = new Map<string, Set<number>>();
    for (const cells of rows(length)) {
      const key = JSON.stringify(hideSmall(cells));
      const values = alike.get(key) ?? cells.map(() => new Set<number>());
      alike.set(key, values);
      cells.forEach((cell, at) => values[at]?.add(cell));
      // A row at the edge of those that are tried may have its double beyond it.
      if (cells.some((cell) => cell === MOST)) continue;
      const few = smalls.get(key) ?? new Set<number>();
      smalls.set(key, few);
      cells.forEach((cell, at) => isFew(cell) && few.add(at));
    }
    for (const [key, few] of smalls)
      for (const at of few) expect([key, at, (alike.get(key)?.[at]?.size ?? 0) > 1]).toEqual([key, at, true]);
  });

  /** 县与乡镇 · What the county may read: its own row of townships, and each township's row of villages. */
  const published = (table: readonly Cells[]): string => {
    const county = hideSmall(table.map(sum));
    const townships = table.map((villages, at) => hideSmall(villages, county.cells[at] !== null));
    return JSON.stringify([county, townships]);
  };
  /** Tables that differ a little: one matter elsewhere, or two villages the other way round. */
  function* neighbours(table: readonly Cells[]): Generator<readonly Cells[]> {
    const places = table.flatMap((villages, township) =>
      villages.map((cell, at) => ({ township, at, cell })),
    );
    const put = (changes: readonly { township: number; at: number; cell: number }[]) =>
      table.map((villages, township) =>
        villages.map(
          (cell, at) => changes.find((one) => one.township === township && one.at === at)?.cell ?? cell,
        ),
      );
    for (const one of places)
      for (const other of places) {
        if (one === other) continue;
        if (one.cell > 0)
          yield put([
            { ...one, cell: one.cell - 1 },
            { ...other, cell: other.cell + 1 },
          ]);
        if (one.cell !== other.cell)
          yield put([
            { ...one, cell: other.cell },
            { ...other, cell: one.cell },
          ]);
      }
    for (const one of places) {
      yield put([{ ...one, cell: one.cell + 1 }]);
      if (one.cell > 0) yield put([{ ...one, cell: one.cell - 1 }]);
    }
  }
  /** All ones (or fours) have their double two matters away. */
  function* doubles(table: readonly Cells[]): Generator<readonly Cells[]> {
    yield* neighbours(table);
    for (const near of neighbours(table)) yield* neighbours(near);
  }

  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.nat(5) },
    { weight: 1, arbitrary: fc.nat(30) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 4) },
  );
  const county = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  it('the county’s page beside every township’s: each small one could be something else', () => {
    fc.assert(
      fc.property(county, (table) => {
        const seen = published(table);
        table.forEach((villages, township) => {
          villages.forEach((small, at) => {
            if (!isFew(small)) return;
            const isOther = (one: readonly Cells[]): boolean => one[township]?.[at] !== small;
            const isFound = isAny(doubles(table), (one) => isOther(one) && published(one) === seen);
            expect([table, township, at, isFound]).toEqual([table, township, at, true]);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('parts beside categories, with the one total of both: each small one could be something else', () => {
    const rows = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.array(cell, { maxLength: 3 }));
    fc.assert(
      fc.property(rows, ([parts, some]) => {
        const rest = sum(parts) - sum(some);
        const categories = rest >= 0 ? [...some, rest] : [sum(parts)];
        const seen = JSON.stringify([hideSmall(parts), hideSmall(categories)]);
        const isLike = (one: Cells, other: Cells): boolean =>
          sum(one) === sum(other) && JSON.stringify([hideSmall(one), hideSmall(other)]) === seen;
        parts.forEach((small, at) => {
          if (!isFew(small)) return;
          const beside = [categories, ...[...neighbours([categories])].map(([one = []]) => one)];
          const isFound = isAny(
            doubles([parts]),
            ([one = []]) => one[at] !== small && beside.some((other) => isLike(one, other)),
          );
          expect([parts, categories, at, isFound]).toEqual([parts, categories, at, true]);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('in a large row as in a small one', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 5, maxLength: 16 }), (cells) => {
        const seen = JSON.stringify(hideSmall(cells));
        cells.forEach((small, at) => {
          if (!isFew(small)) return;
          const isLike = (one: Cells): boolean =>
            one[at] !== small && JSON.stringify(hideSmall(one)) === seen;
          const isFound = isAny(doubles([cells]), ([one = []]) => isLike(one));
          expect([cells, at, isFound]).toEqual([cells, at, true]);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('小数不外露 › rates', () => {
  const counts = (closed: number, more: Partial<Counts> = {}): Counts => ({
    ...NO_COUNTS,
    closed,
    closedInGrid: closed,
    closedInVillage: closed,
    acknowledgedOnTime: closed,
    handledOnTime: closed,
    ...more,
  });
  const together = (parts: readonly Counts[]): Counts => parts.reduce(addCounts, NO_COUNTS);
  const rated = (closed: number, all: number, satisfied: number): Counts =>
    counts(closed, { rated: all, satisfied });

  it('what is hidden has none; nothing to reckon from has none either', () => {
    const parts = [counts(2), counts(3), counts(0), counts(9)];
    const shown = hideSmallFigures(parts, together(parts));
    expect(shown.parts.map(({ closed, handledOnTimePercent }) => [closed, handledOnTimePercent])).toEqual([
      [null, null],
      [null, null],
      [0, null],
      [9, 100],
    ]);
    expect(shown.total).toMatchObject({ closed: 14, handledOnTimePercent: 100, satisfiedPercent: null });
  });

  it('of fewer than five, or by fewer than five, is hidden, and another beside it', () => {
    const parts = [rated(20, 4, 4), rated(30, 10, 9), rated(40, 10, 8)];
    const shown = hideSmallFigures(parts, together(parts));
    expect(shown.parts.map(({ satisfiedPercent }) => satisfiedPercent)).toEqual([null, null, 80]);
    expect(shown.total.satisfiedPercent).toBe(88);
    expect(shown.parts.map(({ closed }) => closed)).toEqual([20, 30, 40]);
  });

  it('with nothing beside it the whole’s is hidden', () => {
    const parts = [rated(20, 4, 4), counts(30)];
    expect(hideSmallFigures(parts, together(parts)).total.satisfiedPercent).toBeNull();
  });
});
