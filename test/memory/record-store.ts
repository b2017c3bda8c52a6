import type { AnyRecordStore, RecordStore } from '../../cloudfunctions/_app/ports/record-store';
import { RECORD_NAMES, type RecordName } from '../../domain/record/names';
import { storedKeys } from '../../domain/record/kind';
import type { VillageRecord } from '../../domain/record/record';
import { kindOf, type RecordIn, type RowIn } from '../../domain/village/kinds';
import { commit, Table } from './table';

type MemoryStore<R extends VillageRecord, Row> = RecordStore<R, Row> & { readonly table: Table<R> };
export type MemoryRecords = { readonly [N in RecordName]: MemoryStore<RecordIn<N>, RowIn<N>> };

function memoryRecordStore(name: RecordName): AnyRecordStore & { readonly table: Table<VillageRecord> } {
  const table = new Table<VillageRecord>();
  const kind = kindOf(name);
  const { sortAt } = kind;
  const isUnder = (keys: readonly string[]) => (one: VillageRecord) =>
    storedKeys(kind, one).some((key) => keys.includes(key));
  const until = (field: 'wakeAt' | 'outboxAt'): AnyRecordStore['due'] =>
    async function read(now, limit, cursor) {
      const at = (one: VillageRecord): number => one[field] ?? Infinity;
      return table.page((one) => at(one) <= now, at, 'asc', limit, cursor);
    };
  return {
    table,
    get: async (id) => table.get(id),
    getMany: async (ids) => table.all(({ _id }) => ids.includes(_id)),
    insert: async (record) => (table.insert(record) ? 'inserted' : 'exists'),
    put: async (record) => table.put(record),
    commit: async (before, after) => commit(table, before, after),
    async list(keys, direction, limit, cursor, { from, before } = { from: -Infinity, before: Infinity }) {
      const is = (one: VillageRecord) => isUnder(keys)(one) && sortAt(one) >= from && sortAt(one) < before;
      return table.page(is, sortAt, direction, limit, cursor);
    },
    under: async (keys) => table.all(isUnder(keys)),
    count: async (keys) =>
      keys.map((key) => table.all(isUnder([key])).length).reduce((sum, count) => sum + count, 0),
    due: until('wakeAt'),
    undelivered: until('outboxAt'),
    getByCheckId: async (checkId) =>
      table.all(({ media }) =>
        media.some((file) => file.checkId === checkId && file.check === 'pending'),
      )[0] ?? null,
  };
}

/** 内存案卷库 · Of every kind. */
export const memoryRecordStores = (): MemoryRecords =>
  Object.fromEntries(RECORD_NAMES.map((name) => [name, memoryRecordStore(name)])) as unknown as MemoryRecords;
