import type { DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import {
  entryText,
  minus,
  NO_SUMS,
  plus,
  readEntry,
  sumOf,
  type LedgerSums,
  type SumEntry,
  type SumsByPlace,
} from './sums';

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
  /** Those of rows whose ids begin alike (`entryKeyOf`) in one text: a bucket is read as fast when it is full. */
  readonly entries: Readonly<Record<string, string>>;
  readonly sums: SumsByPlace;
  /** The earliest day on which an entry changes by time alone; null: none. */
  readonly nextDay: DayNumber | null;
}

/** What is read of a bucket for the village's sums: of its entries only those under the keys that were asked for. */
export type BucketSums = Pick<SumBucket, '_id' | 'sums' | 'nextDay' | 'entries'>;

/** Ids of records are hashes: their first digit spreads them evenly. */
export const bucketIdOf = (villageId: PlaceId, recordId: string): string =>
  `${villageId}:${recordId.slice(0, 1)}`;

/** Under which key of a bucket's entries a row stands, at most 256. */
export const entryKeyOf = (recordId: string): string => recordId.slice(0, 3);

type Entries = SumBucket['entries'];

/** Each row's entry stands behind its id: 'a07f…=3|140928208224/01|20788|3:1;a07e…=1|…'. */
function readEntries(entries: Entries): Map<string, SumEntry> {
  const rows = Object.values(entries).flatMap((text) => text.split(';'));
  return new Map(
    rows.map((row) => {
      const [id = '', text = ''] = row.split('=');
      return [id, readEntry(text)] as const;
    }),
  );
}

function writtenEntries(rows: ReadonlyMap<string, SumEntry>): Entries {
  const entries: Record<string, string> = {};
  for (const [id, entry] of rows) {
    const key = entryKeyOf(id);
    const others = entries[key];
    const text = `${id}=${entryText(entry)}`;
    entries[key] = others === undefined ? text : `${others};${text}`;
  }
  return entries;
}

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
  const rows = readEntries(bucket.entries);
  const newer = fresh.filter(([id, { version }]) => (rows.get(id)?.version ?? 0) < version);
  if (newer.length === 0) return bucket;
  for (const [id, entry] of newer) rows.set(id, entry);
  const all = [...rows.values()];
  const days = all.flatMap(({ nextDay }) => nextDay ?? []);
  const nextDay = days.length === 0 ? null : Math.min(...days);
  return { ...bucket, entries: writtenEntries(rows), sums: sumOf(all), nextDay };
}

/** 现在的合计 · By place, and the days on which a row of them changes by time alone. */
export interface SumsNow {
  readonly byPlace: SumsByPlace;
  readonly nextDays: readonly (DayNumber | null)[];
}

/**
 * 现在的合计 · All buckets' sums with what has changed since it was counted: right at once, whatever the courier has
 * still to do. The buckets were read after the rows, with the entries of these.
 */
export function sumsNow(
  buckets: readonly BucketSums[],
  changed: readonly (readonly [id: string, SumEntry])[],
): SumsNow {
  const byPlace: Record<PlaceId, LedgerSums> = {};
  const put = (placeId: PlaceId, sums: LedgerSums): void => void (byPlace[placeId] = sums);
  const of = (placeId: PlaceId): LedgerSums => byPlace[placeId] ?? NO_SUMS;
  for (const { sums } of buckets)
    for (const [placeId, one] of Object.entries(sums)) put(placeId, plus(of(placeId), one));
  const known = new Map(buckets.flatMap(({ entries }) => [...readEntries(entries)]));
  const newer = changed.filter(([id, { version }]) => (known.get(id)?.version ?? 0) < version);
  for (const [id, entry] of newer) {
    const before = known.get(id);
    if (before) put(before.placeId, minus(of(before.placeId), before.sums));
    put(entry.placeId, plus(of(entry.placeId), entry.sums));
  }
  return {
    byPlace,
    nextDays: [...buckets, ...newer.map(([, entry]) => entry)].map(({ nextDay }) => nextDay),
  };
}
