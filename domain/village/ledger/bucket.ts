import type { DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import { NO_SUMS, plus, sumOf, type LedgerSums, type SumEntry, type SumsByPlace } from './sums';

/**
 * 合计桶 · Every sixteenth plot and contract of a village, with what each adds, and the sums of these: one document.
 *
 * A record says itself which version of it is in here (`countedVersion`); the courier brings in what is newer.
 */
export interface SumBucket {
  /** '140928208224:a' */
  readonly _id: string;
  readonly revision: number;
  readonly villageId: PlaceId;
  readonly entries: Readonly<Record<string, SumEntry>>;
  readonly sums: SumsByPlace;
  /** The earliest day on which an entry changes by time alone; null: none. */
  readonly nextDay: DayNumber | null;
}

/** What is read of a bucket for the village's sums. */
export type BucketSums = Pick<SumBucket, '_id' | 'sums' | 'nextDay'>;

/** Ids of records are hashes: their first digit spreads them evenly. */
export const bucketIdOf = (villageId: PlaceId, recordId: string): string =>
  `${villageId}:${recordId.slice(0, 1)}`;

export const emptyBucket = (_id: string, villageId: PlaceId): SumBucket => ({
  _id,
  revision: 0,
  villageId,
  entries: {},
  sums: {},
  nextDay: null,
});

/** 计入 · Entries in place of those of older versions; the bucket itself if it has them all. */
export function counted(bucket: SumBucket, fresh: readonly (readonly [id: string, SumEntry])[]): SumBucket {
  const newer = fresh.filter(([id, { version }]) => (bucket.entries[id]?.version ?? 0) < version);
  if (newer.length === 0) return bucket;
  const entries = { ...bucket.entries, ...Object.fromEntries(newer) };
  const all = Object.values(entries);
  const days = all.flatMap(({ nextDay }) => nextDay ?? []);
  return { ...bucket, entries, sums: sumOf(all), nextDay: days.length === 0 ? null : Math.min(...days) };
}

/** 现在的合计 · By place, and the days on which a row of them changes by time alone. */
export interface SumsNow {
  readonly byPlace: SumsByPlace;
  readonly nextDays: readonly (DayNumber | null)[];
}

/**
 * 现在的合计 · All buckets' sums with what has changed since it was counted: right at once, whatever the courier has
 * still to do. `whole` are the buckets in which the changed rows are, read after the rows.
 */
export function sumsNow(
  buckets: readonly BucketSums[],
  whole: readonly SumBucket[],
  changed: readonly (readonly [id: string, SumEntry])[],
): SumsNow {
  const isWhole = new Set(whole.map(({ _id }) => _id));
  const rest = buckets.filter(({ _id }) => !isWhole.has(_id));
  const entries = new Map(whole.flatMap((bucket) => Object.entries(bucket.entries)));
  for (const [id, entry] of changed)
    if ((entries.get(id)?.version ?? 0) < entry.version) entries.set(id, entry);
  const read = [...entries.values()];
  const byPlace: Record<PlaceId, LedgerSums> = { ...sumOf(read) };
  for (const { sums } of rest)
    for (const [placeId, one] of Object.entries(sums))
      byPlace[placeId] = plus(byPlace[placeId] ?? NO_SUMS, one);
  return { byPlace, nextDays: [...rest, ...read].map(({ nextDay }) => nextDay) };
}
