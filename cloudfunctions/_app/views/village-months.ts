import type { MonthView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { monthOf } from '../../../domain/deadline/local-time';
import { addCounts, NO_COUNTS, recount, type MonthTally } from '../../../domain/statistics/counts';
import type { ClosedFacts } from '../ports/matter-store';
import { lastMonths } from '../county/read-oversight';
import { figuresView } from './figures-view';

/**
 * 一村的走势 · A village's months, exact: those that are counted to their end, and what was closed after them from
 * the matters themselves.
 */
export function villageMonths(
  counted: readonly MonthTally[],
  later: readonly ClosedFacts[],
  now: Instant,
): readonly MonthView[] {
  const totals = new Map(counted.map(({ month, total }) => [month, total]));
  return lastMonths(now).map((month) => {
    const rows = later.filter(({ closedAt }) => closedAt !== null && monthOf(closedAt) === month);
    const figures = figuresView(addCounts(totals.get(month) ?? NO_COUNTS, recount(rows)));
    const { closed, closedInGridPercent, handledOnTimePercent } = figures;
    return { month, closed, closedInGridPercent, handledOnTimePercent };
  });
}
