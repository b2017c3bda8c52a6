import { entryKeyOf, type BucketSums, type SumBucket } from '../../../../domain/village/ledger/bucket';
import type { LedgerSumStore } from '../../ports/ledger-sum-store';
import { commitOrInsert } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';

/** A bucket that has none of the entries comes without any. */
type Found = Omit<BucketSums, 'entries'> & Partial<Pick<BucketSums, 'entries'>>;

/** 台账合计 · Buckets in CloudBase's database. */
export function makeLedgerSumStore(db: Db): LedgerSumStore {
  const buckets = new Collection<SumBucket>(db, 'ledgerSums');
  return {
    async ofVillage(villageId, recordIds) {
      const entries = [...new Set(recordIds.map(entryKeyOf))].map((key) => `entries.${key}`);
      const fields = ['_id', 'sums', 'nextDay', ...entries];
      const found = await buckets.find<Found>({ villageId }, { limit: MOST_ROWS, fields });
      return found.map((bucket) => ({ ...bucket, entries: bucket.entries ?? {} }));
    },
    getMany: (ids) => buckets.getMany(ids),
    commit: (before, after) => commitOrInsert(db, buckets, before, after),
  };
}
