import { percent, RATES, type Counts, type RateName, type Share } from './counts';

/** Fewer than this say who, outside the village. */
const FEWEST_SHOWN = 5;
/** So many small ones in a total that is itself small leave too few ways to make it up. */
const MOST_IN_SMALL_TOTAL = 3;
const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;

/** A row of counts beside its total as they may be seen outside the village; null: hidden. */
export interface ShownRow {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * 小数不外露 · A row of counts and its total, in an order that never depends on them, outside the village.
 *
 * One to four are hidden. The total would give away what is hidden alone, or what adds up to so little (or so much)
 * that it can only be ones (or fours): then the next count of five or more is hidden too, whichever it is, and where
 * there is none the whole row. A total of one to four is hidden; with three of those in the row noughts too, as four
 * could only be ones. Hidden is also the row of a total that is hidden elsewhere (`isTotalShown` false), for its parts
 * would add up to it.
 *
 * Whoever knows this rule, every total and every figure shown still finds at least two values for each hidden one
 * (docs/adr/0013): the tests look for the second one.
 */
export function hideSmall(cells: readonly number[], isTotalShown = true): ShownRow {
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  if (!isTotalShown) return { cells: cells.map(() => null), total: null };
  const few = positions(cells, isFew);
  if (isFew(total)) {
    const hidden = few.length < MOST_IN_SMALL_TOTAL ? few : [...cells.keys()];
    return { ...shownBut(cells, hidden, total), total: null };
  }
  if (few.length === 0 || isOpenToDoubt(few.map((at) => cells[at] ?? 0))) return shownBut(cells, few, total);
  const cover = nextAfter(few[0] ?? 0, cells.length, (at) => (cells[at] ?? 0) >= FEWEST_SHOWN);
  return shownBut(cells, cover === null ? [...cells.keys()] : [...few, cover], total);
}

const positions = <T>(items: readonly T[], is: (item: T) => boolean): readonly number[] =>
  items.flatMap((item, at) => (is(item) ? [at] : []));

/** Their sum, which the total gives away, can be made up in more than one way, whichever of them is looked at. */
const isOpenToDoubt = (few: readonly number[]): boolean => {
  const sum = few.reduce((all, cell) => all + cell, 0);
  return few.length > 1 && sum >= few.length + 2 && sum <= (FEWEST_SHOWN - 1) * few.length - 2;
};

const shownBut = (cells: readonly number[], hidden: readonly number[], total: number): ShownRow => ({
  cells: cells.map((cell, at) => (hidden.includes(at) ? null : cell)),
  total,
});

/** The next position in the row, and from its end on from its beginning; null: there is none. */
function nextAfter(start: number, length: number, is: (at: number) => boolean): number | null {
  const order = Array.from({ length }, (_, step) => (start + 1 + step) % length);
  return order.find(is) ?? null;
}

/** 可示统计 · Figures of closed matters as they may be seen outside the village; rates in whole percent. */
export interface ShownFigures {
  readonly closed: number | null;
  readonly closedInGridPercent: number | null;
  readonly closedInVillagePercent: number | null;
  readonly acknowledgedOnTimePercent: number | null;
  readonly handledOnTimePercent: number | null;
  readonly satisfiedPercent: number | null;
}

/** 小数不外露 · What was closed in each part of a place and in all of it. `isTotalShown`: as for `hideSmall`. */
export function hideSmallFigures(
  parts: readonly Counts[],
  total: Counts,
  isTotalShown = true,
): { readonly parts: readonly ShownFigures[]; readonly total: ShownFigures } {
  const closed = hideSmall(
    parts.map((one) => one.closed),
    isTotalShown,
  );
  const rates = Object.entries(RATES).map(
    ([name, of]) => [name, hideRates([...parts, total].map(of), [...closed.cells, closed.total])] as const,
  );
  const figures = [...closed.cells, closed.total].map((count, at) => ({
    closed: count,
    ...(Object.fromEntries(rates.map(([name, row]) => [name, row[at] ?? null])) as Record<
      RateName,
      number | null
    >),
  }));
  return { parts: figures.slice(0, -1), total: figures.at(-1) as ShownFigures };
}

/**
 * A rate of fewer than five, or by fewer than five, is hidden. One hidden alone could be reckoned back from the
 * others and the whole's, which come last: another goes with it, or else the whole's.
 */
function hideRates(pairs: readonly Share[], closed: readonly (number | null)[]): readonly (number | null)[] {
  const last = pairs.length - 1;
  const isHidden = ([part, whole]: Share, at: number): boolean =>
    closed[at] === null || isFew(whole) || isFew(part);
  const hidden = new Set(pairs.flatMap((pair, at) => (isHidden(pair, at) ? [at] : [])));
  const parts = [...hidden].filter((at) => at < last);
  if (parts.length === 1)
    hidden.add(nextAfter(parts[0] ?? 0, last, (at) => !hidden.has(at) && (pairs[at]?.[1] ?? 0) > 0) ?? last);
  return pairs.map(([part, whole], at) => (hidden.has(at) ? null : percent(part, whole)));
}
