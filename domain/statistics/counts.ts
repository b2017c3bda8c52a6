import { parentOf, type PlaceId } from '../grid/grid';
import type { Matter } from '../matter/matter';

/** 计数 · Sums over closed matters; rates are made of these, never stored. */
export interface Counts {
  readonly closed: number;
  /** 办事 · Services among them: left out of 小事不出网率, as only the village's desk can do them (ADR 22). */
  readonly services: number;
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

/**
 * 月度统计 · Matters of a village, a township or the county closed in one month (UTC+8), in all, by category, and by
 * part: a village's grids, a township's villages, the county's townships.
 */
export interface MonthTally {
  /** '140928208224:2026-11' */
  readonly _id: string;
  readonly placeId: PlaceId;
  /** Whose part it is; null: the county. */
  readonly parentId: PlaceId | null;
  /** '2026-11' */
  readonly month: string;
  readonly total: Counts;
  readonly byPart: Readonly<Record<PlaceId, Counts>>;
  readonly byCategory: Readonly<Record<string, Counts>>;
}

/** 可计数的事项 · What of a matter is counted. */
export type CountRow = Pick<
  Matter,
  'state' | 'outcome' | 'isSatisfied' | 'reopenedCount' | 'tally' | 'gridId' | 'categoryId'
> & {
  /** Of a service, whatever is read of its form; without: an ordinary matter. */
  readonly service?: object;
};

/**
 * 计数规则 · Which rule of counting this is: one up with every change of `countsOf`. What was counted by another is
 * counted anew from the matters.
 */
export const COUNTING_RULE = 2;

export const NO_COUNTS: Counts = {
  closed: 0,
  services: 0,
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
function countsOf({ state, outcome, isSatisfied, reopenedCount, tally, service }: CountRow): Counts {
  if (state !== 'closed') return NO_COUNTS;
  return {
    closed: 1,
    services: Number(service !== undefined),
    closedInGrid: Number(service === undefined && !tally.hasLeftGrid),
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
    services: a.services + b.services,
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

const sumOf = (counts: readonly Counts[]): Counts => counts.reduce(addCounts, NO_COUNTS);

/** 重算 · The counts of these matters. */
export const recount = (rows: readonly CountRow[]): Counts => sumOf(rows.map(countsOf));

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
    ...headOf(villageId, month),
    total: recount(rows),
    byPart: recountBy(rows, 'gridId'),
    byCategory: recountBy(rows, 'categoryId'),
  };
}

const headOf = (
  placeId: PlaceId,
  month: string,
): Pick<MonthTally, '_id' | 'placeId' | 'parentId' | 'month'> => ({
  _id: `${placeId}:${month}`,
  placeId,
  parentId: parentOf(placeId),
  month,
});

/** 汇总 · A township's or the county's month from that of each of its parts. */
export function rolledUp(placeId: PlaceId, month: string, parts: readonly MonthTally[]): MonthTally {
  const inOrder = [...parts].sort((a, b) => (a.placeId < b.placeId ? -1 : 1));
  const categories = [...new Set(inOrder.flatMap(({ byCategory }) => Object.keys(byCategory)))].sort();
  return {
    ...headOf(placeId, month),
    total: sumOf(inOrder.map(({ total }) => total)),
    byPart: Object.fromEntries(inOrder.map((part) => [part.placeId, part.total])),
    byCategory: Object.fromEntries(
      categories.map((id) => [id, sumOf(inOrder.map(({ byCategory }) => byCategory[id] ?? NO_COUNTS))]),
    ),
  };
}

/** A rate as whole numbers: so many of so many. */
export type Share = readonly [part: number, whole: number];

/** 各种率 · Each as a pair of counts; everybody who shows one takes it from here. */
export const RATES = {
  closedInGridPercent: ({ closedInGrid, closed, services }) => [closedInGrid, closed - services],
  closedInVillagePercent: ({ closedInVillage, closed }) => [closedInVillage, closed],
  acknowledgedOnTimePercent: ({ acknowledgedOnTime: part, acknowledgedLate }) => [
    part,
    part + acknowledgedLate,
  ],
  handledOnTimePercent: ({ handledOnTime: part, handledLate }) => [part, part + handledLate],
  satisfiedPercent: ({ satisfied, rated }) => [satisfied, rated],
} as const satisfies Readonly<Record<string, (counts: Counts) => Share>>;
export type RateName = keyof typeof RATES;

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
