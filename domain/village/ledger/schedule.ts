import { dateOf, DAY_MS, type DayNumber } from '../../deadline/local-time';
import { share, type Fen } from './amounts';
import type { Due, Terms } from './land-contract';

/** A contract's land for so long: an amount is for one of them. */
interface Period {
  readonly fromDay: DayNumber;
  /** The last day. */
  readonly toDay: DayNumber;
}

/** 周年日 · So many years later; 02-29 becomes 02-28 where there is none. */
export function yearsLater(day: DayNumber, years: number): DayNumber {
  const { year, monthDay } = dateOf(day);
  const [month = 1, date = 1] = monthDay.split('-').map(Number);
  const at = Date.UTC(Number(year) + years, month - 1, date);
  const isThere = new Date(at).getUTCDate() === date;
  return isThere ? at / DAY_MS : Date.UTC(Number(year) + years, month, 0) / DAY_MS;
}

/** 合同年 · From each anniversary to the day before the next; the last may be shorter. */
export function contractYears({ fromDay, toDay }: Period): readonly Period[] {
  const years: Period[] = [];
  for (let year = 0; ; year += 1) {
    const from = yearsLater(fromDay, year);
    if (from > toDay) return years;
    years.push({ fromDay: from, toDay: Math.min(toDay, yearsLater(fromDay, year + 1) - 1) });
  }
}

const daysOf = ({ fromDay, toDay }: Period): number => toDay - fromDay + 1;

/** 按亩按年 · A full contract year costs area × price; a shorter one its days' share of that. */
function yearFen({ area, price, fromDay }: Terms, period: Period, index: number): Fen {
  const full = yearsLater(fromDay, index + 1) - yearsLater(fromDay, index);
  const year = share(area, price.fen, 100);
  return daysOf(period) === full ? year : share(year, daysOf(period), full);
}

/** 总价分年 · Equal parts that add up to the total; what can't be parted is in the first. */
function partFen(total: Fen, parts: number, index: number): Fen {
  const part = Math.floor(total / parts);
  return index === 0 ? total - part * (parts - 1) : part;
}

/** The amounts for the time that was agreed, before anything was taken back. */
function agreed(terms: Terms): readonly (Period & { readonly fen: Fen })[] {
  const years = contractYears(terms);
  const amounts = years.map((period, index) =>
    terms.price.per === 'total'
      ? partFen(terms.price.fen, years.length, index)
      : yearFen(terms, period, index),
  );
  if (terms.paying === 'yearly')
    return years.map((period, index) => ({ ...period, fen: amounts[index] ?? 0 }));
  return [{ ...terms, fen: amounts.reduce((sum, fen) => sum + fen, 0) }];
}

/**
 * 应收计划 · Every amount of a contract with its day. Land that was taken back (`lastDay`) is paid for up to that day:
 * a period that it cuts by its days' share, later ones not at all.
 */
export function duesOf(terms: Terms, lastDay: DayNumber | null): readonly Due[] {
  return agreed(terms).flatMap((period) => {
    const { fromDay, toDay, fen } = period;
    if (lastDay === null || lastDay >= toDay) return [{ day: fromDay, fen }];
    if (lastDay < fromDay) return [];
    return [{ day: fromDay, fen: share(fen, lastDay - fromDay + 1, daysOf(period)) }];
  });
}

/** 合同总价 · Of all its time as it was agreed. */
export const wholePrice = (terms: Terms): Fen => agreed(terms).reduce((sum, { fen }) => sum + fen, 0);
