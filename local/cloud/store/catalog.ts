import { CloudError } from '../errors';
import type { Connection } from './connection';
import type { CollectionSpec, IndexSpec } from './manifest';

export interface IndexField {
  readonly name: string;
  readonly path: readonly string[];
  readonly direction: 1 | -1;
  readonly column: string;
}

export interface CollectionIndex {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly IndexField[];
  readonly isUnique: boolean;
  /** For each field, whether some document ever held a list there. Kept, never cleared. */
  readonly isList: boolean[];
}

export interface Collection {
  readonly name: string;
  readonly table: string;
  readonly indexes: readonly CollectionIndex[];
  /** `_id` itself, as the planner's first choice. */
  readonly primary: CollectionIndex;
}

const ID_FIELD: IndexField = { name: '_id', path: ['_id'], direction: 1, column: 'id' };
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

/** The collections there are, and their indexes. */
export class Catalog {
  readonly #collections = new Map<string, Collection>();

  constructor(private readonly connection: Connection) {
    connection.exec(`
      CREATE TABLE IF NOT EXISTS meta_collection (no INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);
      CREATE TABLE IF NOT EXISTS meta_index (no INTEGER PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL,
        spec TEXT NOT NULL, lists TEXT NOT NULL, UNIQUE (collection, name))`);
    for (const row of connection.all('SELECT name FROM meta_collection')) this.#load(String(row[0]));
  }

  names(): string[] {
    return [...this.#collections.keys()];
  }

  find(name: string): Collection | undefined {
    return this.#collections.get(name);
  }

  get(name: string): Collection {
    const collection = this.#collections.get(name);
    if (collection) return collection;
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Create the collection first.`,
    );
  }

  create(name: string): Collection {
    if (!NAME.test(name))
      throw new CloudError('INVALID_PARAM', `${JSON.stringify(name)} is no collection name`);
    if (this.#collections.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[FailedOperation] Table exist: ${name}`);
    }
    const { lastId } = this.connection.run('INSERT INTO meta_collection (name) VALUES (?)', [name]);
    this.connection.exec(
      `CREATE TABLE c${lastId} (rid INTEGER PRIMARY KEY, id BLOB UNIQUE NOT NULL, body TEXT NOT NULL)`,
    );
    return this.#load(name);
  }

  /** Declares an index; its entries are filled by the caller. */
  createIndex(collection: string, spec: IndexSpec): CollectionIndex {
    const { lastId } = this.connection.run(
      'INSERT INTO meta_index (collection, name, spec, lists) VALUES (?, ?, ?, ?)',
      [collection, spec.name, JSON.stringify(spec), JSON.stringify(spec.fields.map(() => false))],
    );
    const columns = spec.fields.map((_, at) => `k${at} BLOB NOT NULL`);
    const key = spec.fields.map(([, direction], at) => `k${at} ${direction === 1 ? 'ASC' : 'DESC'}`);
    if (!spec.isUnique) key.push('rid');
    this.connection.exec(
      `CREATE TABLE i${lastId} (${columns.join(', ')}, rid INTEGER NOT NULL, PRIMARY KEY (${key.join(', ')})) WITHOUT ROWID`,
    );
    const index = this.#load(collection).indexes.find(({ name }) => name === spec.name);
    if (!index) throw new Error(`index ${spec.name} was not created`);
    return index;
  }

  dropIndex(collection: string, index: CollectionIndex): void {
    this.connection.exec(`DROP TABLE ${index.table}`);
    this.connection.run('DELETE FROM meta_index WHERE collection = ? AND name = ?', [collection, index.name]);
    this.#load(collection);
  }

  /** Remembers that a list was seen under a field, so that the planner stops trusting its order. */
  markLists(collection: string, index: CollectionIndex, isList: readonly boolean[]): void {
    if (isList.every((seen, at) => !seen || index.isList[at])) return;
    isList.forEach((seen, at) => {
      if (seen) index.isList[at] = true;
    });
    this.connection.run('UPDATE meta_index SET lists = ? WHERE collection = ? AND name = ?', [
      JSON.stringify(index.isList),
      collection,
      index.name,
    ]);
  }

  /** The declared indexes of a collection, as they were declared. */
  specs(collection: string): Map<string, string> {
    const rows = this.connection.all('SELECT name, spec FROM meta_index WHERE collection = ?', [collection]);
    return new Map(rows.map(([name, spec]) => [String(name), String(spec)]));
  }

  #load(name: string): Collection {
    const no = this.connection.first('SELECT no FROM meta_collection WHERE name = ?', [name])?.[0];
    const table = `c${String(no)}`;
    const indexes = this.connection
      .all('SELECT no, spec, lists FROM meta_index WHERE collection = ? ORDER BY no', [name])
      .map(([indexNo, spec, lists]) => readIndex(`i${String(indexNo)}`, String(spec), String(lists)));
    const primary = { name: '_id_', table, fields: [ID_FIELD], isUnique: true, isList: [false] };
    const collection: Collection = { name, table, indexes, primary };
    this.#collections.set(name, collection);
    return collection;
  }
}

function readIndex(table: string, specText: string, lists: string): CollectionIndex {
  const spec = JSON.parse(specText) as CollectionSpec['indexes'][number];
  const fields = spec.fields.map(([name, direction], at) => ({
    name,
    path: name.split('.'),
    direction,
    column: `k${at}`,
  }));
  return {
    name: spec.name,
    table,
    fields,
    isUnique: spec.isUnique === true,
    isList: JSON.parse(lists) as boolean[],
  };
}
