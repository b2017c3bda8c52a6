import type { PlaceId } from '../../../domain/grid/grid';
import type { MonthTally } from '../../../domain/statistics/counts';

/** 月度统计 · Finished months of a village: closed matters don't change, so a month is counted once. */
export interface TallyStore {
  months(villageId: PlaceId): Promise<readonly MonthTally[]>;
  /** Writes (again) what a recount gave; the same month twice is one. */
  put(tally: MonthTally): Promise<void>;
  /** The month ('2026-10') up to which every village has been counted; null: none yet. */
  doneThrough(): Promise<string | null>;
  markDone(month: string): Promise<void>;
}
