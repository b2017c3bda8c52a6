import type { LedgerSumStore } from '../../cloudfunctions/_app/ports/ledger-sum-store';
import { entryKeyOf, type SumBucket } from '../../domain/village/ledger/bucket';
import { commit, Table } from './table';

export interface MemoryLedgerSums extends LedgerSumStore {
  readonly table: Table<SumBucket>;
}

/** 内存台账合计 */
export function memoryLedgerSumStore(): MemoryLedgerSums {
  const table = new Table<SumBucket>();
  return {
    table,
    ofVillage: async (villageId, recordIds) => {
      const keys = new Set(recordIds.map(entryKeyOf));
      return table
        .all((one) => one.villageId === villageId)
        .map(({ _id, sums, nextDay, entries }) => ({
          _id,
          sums,
          nextDay,
          entries: Object.fromEntries(Object.entries(entries).filter(([key]) => keys.has(key))),
        }));
    },
    getMany: async (ids) => table.all(({ _id }) => ids.includes(_id)),
    commit: async (before, after) => commit(table, before, after),
  };
}
