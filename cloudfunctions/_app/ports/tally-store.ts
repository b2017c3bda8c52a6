import type { PlaceId } from '../../../domain/grid/grid';
import type { MonthTally } from '../../../domain/statistics/counts';
import type { Cursor } from './matter-store';

/** 月度统计 · Months of villages, of townships and of the county, as they were last counted. */
export interface TallyStore {
  /** A place's, earliest first; `from`: that month ('2026-10') and later ones. */
  months(placeId: PlaceId, from?: string): Promise<readonly MonthTally[]>;
  /** One month of every part of a place: what its own is made of. */
  ofParts(placeId: PlaceId, month: string): Promise<readonly MonthTally[]>;
  /** Writes (again) what a recount gave; the same month twice is one. */
  put(tally: MonthTally): Promise<void>;
  /** 数到 · The closed matter, by when it changed last, up to which all are counted; null: none yet, or by another rule. */
  countedTo(): Promise<Cursor | null>;
  markCounted(to: Cursor): Promise<void>;
}
