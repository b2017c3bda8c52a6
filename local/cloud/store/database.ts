import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Doc } from '../ejson';
import { CloudError } from '../errors';
import type { Logger } from '../logger';
import { Catalog, type Collection } from './catalog';
import { Connection, type Synchronous } from './connection';
import type { CollectionSpec } from './manifest';
import { readPlan, type StoredRow } from './reader';
import { planQuery } from './planner';
import { Selector } from './select';
import type { Selection, Session } from './session';
import { Transactions } from './transactions';
import { QueryWarnings } from './warnings';
import { Writer } from './writer';

/** 文档数据库 · The documents of the local cloud: one SQLite file, written through before a call is answered. */
export class DocumentDatabase implements Session {
  readonly warnings: QueryWarnings;
  readonly transactions: Transactions;
  readonly connection: Connection;
  readonly #catalog: Catalog;
  readonly #selector: Selector;
  readonly #writer: Writer;

  constructor(dataDir: string, synchronous: Synchronous, logger: Logger) {
    mkdirSync(dataDir, { recursive: true });
    this.connection = new Connection(path.join(dataDir, 'documents.db'), synchronous);
    this.warnings = new QueryWarnings(logger);
    this.#catalog = new Catalog(this.connection);
    this.#selector = new Selector(this.connection, this.warnings);
    this.#writer = new Writer(this.connection, this.#catalog);
    this.transactions = new Transactions(this);
  }

  /** Makes collections and indexes what the manifest says; changed indexes are built anew. */
  declare(collections: readonly CollectionSpec[]): void {
    this.connection.transaction(() => {
      for (const { name, indexes } of collections) {
        if (!this.#catalog.find(name)) this.#catalog.create(name);
        const known = this.#catalog.specs(name);
        const isKept = (index: string): boolean =>
          indexes.some((spec) => spec.name === index && JSON.stringify(spec) === known.get(index));
        for (const index of this.collection(name).indexes) {
          if (!isKept(index.name)) this.#catalog.dropIndex(name, index);
        }
        for (const spec of indexes) if (!isKept(spec.name)) this.#build(name, spec);
      }
    });
  }

  /** The session of a call: the transaction it names, or the database itself. */
  session(transactionId: unknown): Session {
    return typeof transactionId === 'string' && transactionId ? this.transactions.get(transactionId) : this;
  }

  collectionNames(): string[] {
    return this.#catalog.names();
  }

  createCollection(name: string): void {
    this.connection.transaction(() => this.#catalog.create(name));
  }

  collection(name: string): Collection {
    return this.#catalog.get(name);
  }

  select(collection: Collection, selection: Selection): StoredRow[] {
    return this.#selector.select(collection, selection);
  }

  count(collection: Collection, query: Doc): number {
    return this.#selector.count(collection, query);
  }

  write<T>(work: () => T): T {
    return this.connection.inTransaction ? work() : this.connection.transaction(work);
  }

  insert(collection: Collection, doc: Doc): void {
    this.#writer.insert(collection, doc);
    this.transactions.noteWrite(collection, doc['_id']);
  }

  replace(collection: Collection, row: StoredRow, doc: Doc): void {
    this.#writer.replace(collection, row, doc);
    this.transactions.noteWrite(collection, doc['_id']);
  }

  remove(collection: Collection, row: StoredRow): void {
    this.#writer.remove(collection, row);
    this.transactions.noteWrite(collection, row.doc['_id']);
  }

  close(): void {
    this.transactions.close();
    this.connection.close();
  }

  #build(name: string, spec: CollectionSpec['indexes'][number]): void {
    if (spec.fields.length === 0) throw new CloudError('INVALID_PARAM', `index ${spec.name} has no field`);
    const index = this.#catalog.createIndex(name, spec);
    const collection = this.collection(name);
    for (const row of readPlan(this.connection, collection, planQuery(collection, {}, []), 1000)) {
      this.#writer.addEntries(collection, index, row.rid, row.doc);
    }
  }
}
