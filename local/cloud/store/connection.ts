import Database from 'libsql';

export type SqlValue = string | number | Buffer | null;
export type SqlRow = readonly SqlValue[];

/** In KiB: the upper levels of a county's indexes stay in memory, which SQLite's own 2 MB don't hold. */
const CACHE_KIB = 65_536;

export type Synchronous = 'FULL' | 'OFF';

/**
 * One connection to the database file. Statements are prepared once. Parameters always travel as an array:
 * the driver takes a single Buffer for a bag of named parameters and aborts the process.
 */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(
    readonly file: string,
    readonly synchronous: Synchronous,
  ) {
    this.#database = new Database(file, { timeout: 5000 });
    this.#database.pragma('journal_mode=WAL');
    this.#database.pragma(`cache_size=-${CACHE_KIB}`);
    this.#database.pragma(`synchronous=${synchronous}`);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, params: readonly SqlValue[] = []): { readonly lastId: number } {
    return { lastId: Number(this.#prepare(sql).run(params).lastInsertRowid) };
  }

  all(sql: string, params: readonly SqlValue[] = []): SqlRow[] {
    return this.#prepare(sql).all(params) as SqlRow[];
  }

  first(sql: string, params: readonly SqlValue[] = []): SqlRow | undefined {
    return this.all(sql, params)[0];
  }

  /** All or nothing; when it returns, it is on the disk (with `synchronous=FULL`). */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    let result: T;
    try {
      result = work();
    } catch (error) {
      this.exec('ROLLBACK');
      throw error;
    }
    this.exec('COMMIT');
    return result;
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      if (statement.reader) statement.raw();
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
