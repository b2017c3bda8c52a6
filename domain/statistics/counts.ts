import type { PlaceId } from '../grid/grid';
import type { Matter } from '../matter/matter';

/** 计数 · Sums over closed matters; rates are made of these, never stored. */
export interface Counts {
  readonly closed: number;
  readonly closedInGrid: number;
  readonly closedInVillage: number;
  readonly acknowledgedOnTime: number;
  readonly acknowledgedLate: number;
  readonly handledOnTime: number;
  readonly handledLate: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly reopened: number;
}

/** 月度统计 · Matters of a village closed in one month (UTC+8), in all and by grid and category. */
export interface MonthTally {
  /** '140928208224:2026-11' */
  readonly _id: string;
  readonly villageId: PlaceId;
  /** '2026-11' */
  readonly month: string;
  readonly total: Counts;
  readonly byGrid: Readonly<Record<PlaceId, Counts>>;
  readonly byCategory: Readonly<Record<string, Counts>>;
}

/** 可计数的事项 · What of a matter is counted; lists' rows have it too. */
export type CountRow = Pick<
  Matter,
  'state' | 'outcome' | 'isSatisfied' | 'reopenedCount' | 'tally' | 'gridId' | 'categoryId'
>;

export const NO_COUNTS: Counts = {
  closed: 0,
  closedInGrid: 0,
  closedInVillage: 0,
  acknowledgedOnTime: 0,
  acknowledgedLate: 0,
  handledOnTime: 0,
  handledLate: 0,
  rated: 0,
  satisfied: 0,
  reopened: 0,
};

/** What one matter adds: nothing until it is closed. */
function countsOf({ state, outcome, isSatisfied, reopenedCount, tally }: CountRow): Counts {
  if (state !== 'closed') return NO_COUNTS;
  return {
    closed: 1,
    closedInGrid: Number(!tally.hasLeftGrid),
    closedInVillage: Number(outcome !== 'referred'),
    acknowledgedOnTime: Number(tally.isAcknowledgedOnTime === true),
    acknowledgedLate: Number(tally.isAcknowledgedOnTime === false),
    handledOnTime: Number(tally.isHandledOnTime === true),
    handledLate: Number(tally.isHandledOnTime === false),
    rated: Number(isSatisfied !== null),
    satisfied: Number(isSatisfied === true),
    reopened: Number(reopenedCount > 0),
  };
}

/** 合计 · Two counts of different matters as one. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    closed: a.closed + b.closed,
    closedInGrid: a.closedInGrid + b.closedInGrid,
    closedInVillage: a.closedInVillage + b.closedInVillage,
    acknowledgedOnTime: a.acknowledgedOnTime + b.acknowledgedOnTime,
    acknowledgedLate: a.acknowledgedLate + b.acknowledgedLate,
    handledOnTime: a.handledOnTime + b.handledOnTime,
    handledLate: a.handledLate + b.handledLate,
    rated: a.rated + b.rated,
    satisfied: a.satisfied + b.satisfied,
    reopened: a.reopened + b.reopened,
  };
}

/** 重算 · The counts of these matters. */
export const recount = (rows: readonly CountRow[]): Counts => rows.map(countsOf).reduce(addCounts, NO_COUNTS);

function recountBy(
  rows: readonly CountRow[],
  key: 'gridId' | 'categoryId',
): Readonly<Record<string, Counts>> {
  const keys = [...new Set(rows.map((row) => row[key]))].sort();
  return Object.fromEntries(keys.map((one) => [one, recount(rows.filter((row) => row[key] === one))]));
}

/** 月度重算 · A village's month from the matters closed in it ('2026-11'). */
export function recountMonth(villageId: PlaceId, month: string, rows: readonly CountRow[]): MonthTally {
  return {
    _id: `${villageId}:${month}`,
    villageId,
    month,
    total: recount(rows),
    byGrid: recountBy(rows, 'gridId'),
    byCategory: recountBy(rows, 'categoryId'),
  };
}

/**
 * 百分比 · Whole percent; null when there is nothing to divide by. 100 means all and 0 none: what rounding
 * would make of 99.6 stays 99.
 */
export function percent(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  if (part >= whole) return 100;
  if (part <= 0) return 0;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** 小数不外露 · A count as it may be seen outside the village: null for one to four, which would point at people. */
export const shownOutside = (count: number): number | null => (count > 0 && count < 5 ? null : count);
