import type { Cursor } from '../../cloudfunctions/_app/ports/matter-store';
import type { TallyStore } from '../../cloudfunctions/_app/ports/tally-store';
import type { MonthTally } from '../../domain/statistics/counts';
import { Table } from './table';

export interface MemoryTallies extends TallyStore {
  readonly table: Table<MonthTally>;
}

/** 内存月度统计 */
export function memoryTallyStore(): MemoryTallies {
  const table = new Table<MonthTally>();
  let counted: Cursor | null = null;
  return {
    table,
    months: async (placeId, from = '') =>
      table
        .all((one) => one.placeId === placeId && one.month >= from)
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    ofParts: async (placeId, month) => table.all((one) => one.parentId === placeId && one.month === month),
    put: async (tally) => table.put(tally),
    countedTo: async () => counted,
    markCounted: async (to) => {
      counted = to;
    },
  };
}
