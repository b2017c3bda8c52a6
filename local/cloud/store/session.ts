import type { Doc } from '../ejson';
import type { Sort } from '../query/sort';
import type { Collection } from './catalog';
import type { Connection } from './connection';
import type { StoredRow } from './reader';
import type { QueryWarnings } from './warnings';

/** What a read wants: `limit` 0 means all. */
export interface Selection {
  readonly query: Doc;
  readonly sort: Sort;
  readonly skip: number;
  readonly limit: number;
}

/** The database as one call sees it: directly, or through a transaction's snapshot and own writes. */
export interface Session {
  collection(name: string): Collection;
  select(collection: Collection, selection: Selection): StoredRow[];
  count(collection: Collection, query: Doc): number;
  /** Runs a call's writes so that all of them happen or none. */
  write<T>(work: () => T): T;
  insert(collection: Collection, doc: Doc): void;
  replace(collection: Collection, row: StoredRow, doc: Doc): void;
  remove(collection: Collection, row: StoredRow): void;
}

/** What a transaction needs of the database that it belongs to. */
export interface TransactedDatabase extends Session {
  readonly connection: Connection;
  readonly warnings: QueryWarnings;
}
