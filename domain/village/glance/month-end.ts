import { isVillager } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS, monthOf, monthRange, type DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import { recordId } from '../../record/ids';
import type { RecordKind } from '../../record/kind';
import { emptyRecord, type VillageRecord } from '../../record/record';
import type { LedgerSums } from '../ledger/sums';
import { openCounts, type CountedEntry, type OpenCounts } from './rectification';

/**
 * 月底的数 · What stood open and owed in a village as a month ended: counted by the clock just after, and never changed.
 *
 * Its rows aren't kept with it: they have gone on since, so its figures don't open.
 */
export interface MonthEnd extends VillageRecord<never> {
  /** '2026-11' */
  readonly month: string;
  readonly rectification: OpenCounts;
  readonly ledger: LedgerSums;
  /** To whose end the ledger's sums are true. */
  readonly asOf: DayNumber;
}

/** A clock that comes later would pass off figures of another day as those of the month's end. */
const LATEST_MS = 3 * DAY_MS;

/** 该记的月 · The month that has just ended; null: it is too long ago by now. */
export function monthToKeep(now: Instant): string | null {
  const { from } = monthRange(monthOf(now));
  return now - from < LATEST_MS ? monthOf(from - 1) : null;
}

export const monthEndId = (villageId: PlaceId, month: string): string =>
  recordId(villageId, `month-end-${month}`);

/** 记下月底的数 · From the open entries and the ledger's sums as they are now. */
export const monthEndOf = (
  villageId: PlaceId,
  month: string,
  {
    entries,
    ledger,
    asOf,
  }: Pick<MonthEnd, 'ledger' | 'asOf'> & { readonly entries: readonly CountedEntry[] },
  now: Instant,
): MonthEnd => ({
  ...emptyRecord(monthEndId(villageId, month), villageId, now),
  month,
  rectification: openCounts(entries, now),
  ledger,
  asOf,
});

/** 月底的数 · As a kind of record: found by village and month. */
export const monthEndKind: RecordKind<MonthEnd, '_id'> = {
  subjectOf: () => '月底的数',
  mayRead: ({ villageId }, actor) => isVillager(actor, villageId),
  listKeys: () => [],
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['_id'],
};
