import type { BucketSums, SumBucket } from '../../../../domain/village/ledger/bucket';
import type { LedgerSumStore } from '../../ports/ledger-sum-store';
import { commitOrInsert } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';

/** 台账合计 · Buckets in CloudBase's database. */
export function makeLedgerSumStore(db: Db): LedgerSumStore {
  const buckets = new Collection<SumBucket>(db, 'ledgerSums');
  return {
    ofVillage: (villageId) =>
      buckets.find<BucketSums>({ villageId }, { limit: MOST_ROWS, fields: ['_id', 'sums', 'nextDay'] }),
    getMany: (ids) => buckets.getMany(ids),
    commit: (before, after) => commitOrInsert(db, buckets, before, after),
  };
}
