import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import type { Collection } from './catalog';
import type { TransactedDatabase } from './session';
import { documentKey, TransactionSession } from './transaction-session';

/** A transaction that isn't finished in 30 s is aborted, as the cloud does. */
export const TRANSACTION_MS = 30_000;

/**
 * 事务 · Snapshot isolation: a transaction reads the database as it was when it began, keeps its writes to
 * itself, and commits them at once. Of two that change one document the second is refused with
 * DATABASE_TRANSACTION_CONFLICT, and so is one that changes a document that somebody else changed meanwhile.
 */
export class Transactions {
  readonly #open = new Map<string, TransactionSession>();
  /** When each document was last written, in commits; kept only while a transaction is open. */
  readonly #writes = new Map<string, number>();
  #commits = 0;

  constructor(private readonly database: TransactedDatabase) {}

  start(): string {
    const id = randomUUID();
    const session = new TransactionSession(this.database, this, this.#commits);
    session.expiry = setTimeout(() => this.#end(id), TRANSACTION_MS);
    session.expiry.unref();
    this.#open.set(id, session);
    return id;
  }

  get(id: string): TransactionSession {
    const session = this.#open.get(id);
    if (session) return session;
    throw new CloudError(
      'DATABASE_TRANSACTION_NOT_EXIST',
      `transaction ${id} is finished, expired or unknown`,
    );
  }

  /** Refuses DATABASE_TRANSACTION_CONFLICT; then nothing was written. */
  commit(id: string): void {
    const session = this.get(id);
    try {
      this.database.connection.transaction(() => session.apply());
    } finally {
      this.#end(id);
    }
  }

  abort(id: string): void {
    this.get(id);
    this.#end(id);
  }

  noteWrite(collection: Collection, id: unknown): void {
    if (this.#open.size === 0) return;
    this.#commits += 1;
    this.#writes.set(documentKey(collection, id), this.#commits);
  }

  /** Refuses a write to a document that was changed after `since`, or that another open transaction changes. */
  checkConflict(session: TransactionSession, key: string, since: number): void {
    const isTaken = [...this.#open.values()].some((other) => other !== session && other.holds(key));
    if (!isTaken && (this.#writes.get(key) ?? 0) <= since) return;
    throw new CloudError(
      'DATABASE_TRANSACTION_CONFLICT',
      'WriteConflict: the document was changed meanwhile',
    );
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.#end(id);
  }

  #end(id: string): void {
    const session = this.#open.get(id);
    if (!session) return;
    clearTimeout(session.expiry);
    this.#open.delete(id);
    session.close();
    if (this.#open.size === 0) this.#writes.clear();
  }
}
