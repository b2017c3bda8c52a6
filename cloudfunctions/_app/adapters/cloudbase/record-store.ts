import { storedKeys, type AnyKind } from '../../../../domain/record/kind';
import { RECORD_NAMES, type RecordName } from '../../../../domain/record/names';
import type { VillageRecord } from '../../../../domain/record/record';
import { kindOf, type RecordIn } from '../../../../domain/village/kinds';
import { mergePages } from '../../lists/merge-pages';
import type { AnyRecordStore, RecordStores } from '../../ports/record-store';
import { commitChanges } from './changes';
import { checkIdsOf } from './check-ids';
import { Collection, MOST_ROWS, type Db, type Query } from './collection';
import { readPage } from './pages';

/** Fields beside the record's own that lists are indexed by; always derived, never decided on. */
interface Derived {
  readonly listKeys: readonly string[];
  readonly sortAt: number;
  readonly checkIds: readonly string[];
}
type Stored = VillageRecord & Derived;

const stored = (kind: AnyKind, record: VillageRecord): Stored => ({
  ...record,
  listKeys: storedKeys(kind, record),
  sortAt: kind.sortAt(record),
  checkIds: checkIdsOf(record),
});

/** 案卷的存储形式 · A record of this kind as its document. */
export const storedRecord = <N extends RecordName>(name: N, record: RecordIn<N>): Stored =>
  stored(kindOf(name), record);

const recordFrom = ({ listKeys, sortAt, checkIds, ...record }: Stored): VillageRecord => record;

function makeRecordStore(db: Db, name: RecordName): AnyRecordStore {
  const kind = kindOf(name);
  const records = new Collection<Stored>(db, name);
  const _ = db.command;

  const until = (field: 'wakeAt' | 'outboxAt'): AnyRecordStore['due'] =>
    async function read(now, limit, cursor) {
      const query = { [field]: _.gt(0).and(_.lte(now)) };
      const sorting = { by: field, direction: 'asc' } as const;
      const page = await readPage<Stored>(db, records, query, sorting, limit, cursor);
      return { rows: page.rows.map(recordFrom), next: page.next };
    };

  return {
    async get(id) {
      const found = await records.get(id);
      return found && recordFrom(found);
    },
    getMany: async (ids) => (await records.getMany(ids)).map(recordFrom),
    insert: async (record) =>
      (await records.insert(stored(kind, record))) === 'inserted' ? 'inserted' : 'exists',
    put: (record) => records.put(stored(kind, record)),
    commit: async (before, after) =>
      recordFrom(await commitChanges(db, records, stored(kind, before), stored(kind, after))),
    async list(keys, direction, limit, cursor, within) {
      const range: Query = within ? { sortAt: _.gte(within.from).and(_.lt(within.before)) } : {};
      const fields = [...kind.rowFields, '_id', 'sortAt'];
      const pages = await Promise.all(
        keys.map((listKeys) =>
          readPage<Stored>(
            db,
            records,
            { listKeys, ...range },
            { by: 'sortAt', direction },
            limit,
            cursor,
            fields,
          ),
        ),
      );
      return mergePages(pages, limit, ({ sortAt }) => sortAt, direction);
    },
    async under(keys) {
      if (keys.length === 0) return [];
      const fields = [...kind.rowFields, '_id'];
      return records.find({ listKeys: _.in([...keys]) }, { limit: MOST_ROWS, fields });
    },
    async count(keys) {
      const counts = await Promise.all(keys.map((listKeys) => records.count({ listKeys })));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    due: until('wakeAt'),
    undelivered: until('outboxAt'),
    async getByCheckId(checkId) {
      const [found] = await records.find({ checkIds: checkId }, { limit: 1 });
      return found ? recordFrom(found) : null;
    },
  };
}

/** 案卷库 · Records of every kind in CloudBase's database, each kind in its own collection. */
export const makeRecordStores = (db: Db): RecordStores =>
  Object.fromEntries(
    RECORD_NAMES.map((name) => [name, makeRecordStore(db, name)]),
  ) as unknown as RecordStores;
