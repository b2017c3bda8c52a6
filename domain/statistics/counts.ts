import type { PlaceId } from '../grid/grid';

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
