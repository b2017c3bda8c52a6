import { encodeStored, type Doc } from '../ejson';
import { requestFailed } from '../errors';
import type { Catalog, Collection, CollectionIndex } from './catalog';
import type { Connection } from './connection';
import { entriesOf, type IndexEntries, type KnownKeys } from './entries';
import { encodeKey } from './keys';
import type { StoredRow } from './reader';

/** A document of the cloud is at most 16 MB. */
const MOST_DOCUMENT_BYTES = 16 * 1024 * 1024;

type Rows = IndexEntries['rows'];

/** Writes documents together with their index entries. Call it inside a SQL transaction. */
export class Writer {
  constructor(
    private readonly connection: Connection,
    private readonly catalog: Catalog,
  ) {}

  /** Refuses a taken `_id` and a taken unique key with the database's own E11000. */
  insert(collection: Collection, doc: Doc): void {
    const rid = this.#guard(collection.name, '_id_', doc['_id'], () =>
      this.connection.run(`INSERT INTO ${collection.table} (id, body) VALUES (?, ?)`, [
        encodeKey(doc['_id']),
        bodyOf(doc),
      ]),
    ).lastId;
    const known: KnownKeys = new Map();
    for (const index of collection.indexes) this.addEntries(collection, index, rid, doc, known);
  }

  replace(collection: Collection, row: StoredRow, doc: Doc): void {
    this.connection.run(`UPDATE ${collection.table} SET body = ? WHERE rid = ?`, [bodyOf(doc), row.rid]);
    const [old, known]: readonly KnownKeys[] = [new Map(), new Map()];
    for (const index of collection.indexes) {
      const before = byKey(entriesOf(index, row.doc, old).rows);
      const { rows, isList } = entriesOf(index, doc, known);
      const after = byKey(rows);
      this.catalog.markLists(collection.name, index, isList);
      this.#removeEntries(index, row.rid, missingIn(after, before));
      this.#insertEntries(collection, index, row.rid, doc, missingIn(before, after));
    }
  }

  remove(collection: Collection, row: StoredRow): void {
    this.connection.run(`DELETE FROM ${collection.table} WHERE rid = ?`, [row.rid]);
    for (const index of collection.indexes)
      this.#removeEntries(index, row.rid, entriesOf(index, row.doc).rows);
  }

  addEntries(collection: Collection, index: CollectionIndex, rid: number, doc: Doc, known?: KnownKeys): void {
    const { rows, isList } = entriesOf(index, doc, known);
    this.catalog.markLists(collection.name, index, isList);
    this.#insertEntries(collection, index, rid, doc, rows);
  }

  #insertEntries(
    { name: collection }: Collection,
    index: CollectionIndex,
    rid: number,
    doc: Doc,
    rows: Rows,
  ): void {
    const marks = index.fields.map(() => '?').join(', ');
    const values = index.fields.map(({ name }) => doc[name]);
    for (const keys of rows) {
      this.#guard(collection, index.name, values, () =>
        this.connection.run(`INSERT INTO ${index.table} VALUES (${marks}, ?)`, [...keys, rid]),
      );
    }
  }

  #removeEntries(index: CollectionIndex, rid: number, rows: Rows): void {
    const where = index.fields.map(({ column }) => `${column} = ?`).join(' AND ');
    for (const keys of rows) {
      this.connection.run(`DELETE FROM ${index.table} WHERE ${where} AND rid = ?`, [...keys, rid]);
    }
  }

  #guard<T>(collection: string, index: string, value: unknown, write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof Error) || !/UNIQUE|PRIMARYKEY/.test(String(Reflect.get(error, 'code'))))
        throw error;
      const key = JSON.stringify(value);
      throw requestFailed(
        `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
      );
    }
  }
}

/** No byte of a key, which latin1 ends at U+00FF. */
const BETWEEN = '\u0100';

const byKey = (rows: Rows): ReadonlyMap<string, readonly Buffer[]> =>
  new Map(rows.map((keys) => [keys.map((key) => key.toString('latin1')).join(BETWEEN), keys]));

/** Entries of `all` that `some` hasn't. */
const missingIn = (
  some: ReadonlyMap<string, readonly Buffer[]>,
  all: ReadonlyMap<string, readonly Buffer[]>,
): Rows => [...all].filter(([key]) => !some.has(key)).map(([, keys]) => keys);

function bodyOf(doc: Doc): string {
  const body = encodeStored(doc);
  if (Buffer.byteLength(body) > MOST_DOCUMENT_BYTES) throw requestFailed('the document is larger than 16 MB');
  return body;
}
