import type { TallyStore } from '../../cloudfunctions/_app/ports/tally-store';
import type { MonthTally } from '../../domain/statistics/counts';
import { Table } from './table';

export interface MemoryTallies extends TallyStore {
  readonly table: Table<MonthTally>;
}

/** 内存月度统计 */
export function memoryTallyStore(): MemoryTallies {
  const table = new Table<MonthTally>();
  let done: string | null = null;
  return {
    table,
    months: async (villageId) =>
      table.all((one) => one.villageId === villageId).sort((a, b) => (a.month < b.month ? -1 : 1)),
    put: async (tally) => table.put(tally),
    doneThrough: async () => done,
    markDone: async (month) => {
      done = month;
    },
  };
}
