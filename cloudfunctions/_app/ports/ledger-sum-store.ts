import type { PlaceId } from '../../../domain/grid/grid';
import type { BucketSums, SumBucket } from '../../../domain/village/ledger/bucket';

/** 台账合计 · The buckets that hold a village's sums, at most sixteen. */
export interface LedgerSumStore {
  /** Of the entries only those under the keys of these rows. */
  ofVillage(villageId: PlaceId, recordIds: readonly string[]): Promise<readonly BucketSums[]>;
  getMany(bucketIds: readonly string[]): Promise<readonly SumBucket[]>;
  /** One conditional write; `before` null: it isn't there yet. Refuses: STALE_WRITE. */
  commit(before: SumBucket | null, after: SumBucket): Promise<SumBucket>;
}
