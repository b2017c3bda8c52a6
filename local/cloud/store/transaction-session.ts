import { encodeStored, type Doc } from '../ejson';
import { requestFailed } from '../errors';
import { compileQuery } from '../query/matcher';
import { sortDocs } from '../query/sort';
import type { Collection } from './catalog';
import { Connection } from './connection';
import { encodeKey } from './keys';
import { StoredRow } from './reader';
import { Selector } from './select';
import type { Selection, Session, TransactedDatabase } from './session';

export const documentKey = (collection: Collection, id: unknown): string =>
  `${collection.table}:${encodeKey(id).toString('hex')}`;

/** Refuses a change to a document that somebody else changes or has changed. */
interface ConflictGuard {
  checkConflict(session: TransactionSession, key: string, since: number): void;
}

/** What a transaction will do to one document; `row` is undefined once the document is removed. */
interface Change {
  readonly collection: Collection;
  readonly id: unknown;
  row: StoredRow | undefined;
}

/** Reads a snapshot overlaid by the transaction's own writes. */
export class TransactionSession implements Session {
  expiry: NodeJS.Timeout | undefined;
  readonly #snapshot: Connection;
  readonly #selector: Selector;
  readonly #changes = new Map<string, Change>();

  constructor(
    private readonly database: TransactedDatabase,
    private readonly transactions: ConflictGuard,
    private readonly since: number,
  ) {
    const { file, synchronous } = database.connection;
    this.#snapshot = new Connection(file, synchronous);
    this.#snapshot.exec('BEGIN');
    this.#snapshot.first('SELECT COUNT(*) FROM meta_collection');
    this.#selector = new Selector(this.#snapshot, database.warnings);
  }

  collection(name: string): Collection {
    return this.database.collection(name);
  }

  select(collection: Collection, selection: Selection): StoredRow[] {
    const own = [...this.#changes.values()].filter((change) => change.collection.name === collection.name);
    if (own.length === 0) return this.#selector.select(collection, selection);
    const { query, sort, skip, limit } = selection;
    const isMatch = compileQuery(query);
    const rows = this.#selector
      .select(collection, { query, sort, skip: 0, limit: 0 })
      .filter((row) => !this.#changes.has(documentKey(collection, row.doc['_id'])));
    for (const { row } of own) if (row && isMatch(row.doc)) rows.push(row);
    return sortDocs(rows, sort).slice(skip, limit > 0 ? skip + limit : undefined);
  }

  count(collection: Collection, query: Doc): number {
    return this.select(collection, { query, sort: [], skip: 0, limit: 0 }).length;
  }

  write<T>(work: () => T): T {
    return work();
  }

  insert(collection: Collection, doc: Doc): void {
    const [taken] = this.select(collection, { query: { _id: doc['_id'] }, sort: [], skip: 0, limit: 1 });
    if (taken) throw requestFailed(`E11000 duplicate key error collection: ${collection.name} index: _id_`);
    this.#change(collection, doc['_id'], doc);
  }

  replace(collection: Collection, _row: StoredRow, doc: Doc): void {
    this.#change(collection, doc['_id'], doc);
  }

  remove(collection: Collection, row: StoredRow): void {
    this.#change(collection, row.doc['_id'], undefined);
  }

  holds(key: string): boolean {
    return this.#changes.has(key);
  }

  /** Writes every change to the database, after checking each once more for a conflict. */
  apply(): void {
    for (const [key, { collection, id, row }] of this.#changes) {
      this.transactions.checkConflict(this, key, this.since);
      const [stored] = this.database.select(collection, { query: { _id: id }, sort: [], skip: 0, limit: 1 });
      if (!row) {
        if (stored) this.database.remove(collection, stored);
      } else if (stored) this.database.replace(collection, stored, row.doc);
      else this.database.insert(collection, row.doc);
    }
  }

  close(): void {
    this.#snapshot.exec('ROLLBACK');
    this.#snapshot.close();
  }

  #change(collection: Collection, id: unknown, doc: Doc | undefined): void {
    const key = documentKey(collection, id);
    this.transactions.checkConflict(this, key, this.since);
    this.#changes.set(key, { collection, id, row: doc && new StoredRow(0, encodeStored(doc)) });
  }
}
