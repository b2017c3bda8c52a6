import { DomainError } from '../../../../domain/errors';
import type { Collection, Db, Query } from './collection';

interface Revised {
  readonly _id: string;
  readonly revision: number;
}

/**
 * 条件写 · One conditional write: what changed goes in, if the stored revision is still the one that was read.
 *
 * Only top-level fields that differ are sent, each replaced as a whole: the SDK would otherwise flatten
 * nested objects into paths, which fails where the stored value is null.
 *
 * Refuses: STALE_WRITE.
 */
export async function commitChanges<T extends Revised>(
  db: Db,
  collection: Collection<T>,
  before: T,
  after: T,
): Promise<T> {
  const next = { ...after, revision: before.revision + 1 };
  const changes: Query = {};
  for (const key of Object.keys(next) as (keyof T & string)[]) {
    if (key !== '_id' && !isSame(before[key], next[key])) changes[key] = db.command.set(next[key]);
  }
  const updated = await collection.update({ _id: before._id, revision: before.revision }, changes);
  if (updated === 0) throw new DomainError('STALE_WRITE', { revision: before.revision });
  return next;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** 首写或条件写 · Like `commitChanges`, for a document that may not be there yet (`before` null). Refuses: STALE_WRITE. */
export async function commitOrInsert<T extends Revised>(
  db: Db,
  collection: Collection<T>,
  before: T | null,
  after: T,
): Promise<T> {
  if (before) return commitChanges(db, collection, before, after);
  if ((await collection.insert(after)) === 'inserted') return after;
  throw new DomainError('STALE_WRITE', { revision: 0 });
}
