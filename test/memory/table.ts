import { DomainError } from '../../domain/errors';
import type { Cursor, RowPage } from '../../cloudfunctions/_app/ports/matter-store';

interface Row {
  readonly _id: string;
}
interface Revised extends Row {
  readonly revision: number;
}

/** 内存表 · Documents by id; what goes in and out is a copy, as it would be over the wire. */
export class Table<T extends Row> {
  readonly #rows = new Map<string, T>();

  get(id: string): T | null {
    const row = this.#rows.get(id);
    return row ? structuredClone(row) : null;
  }

  all(is: (row: T) => boolean = () => true): T[] {
    return [...this.#rows.values()].filter(is).map((row) => structuredClone(row));
  }

  put(row: T): void {
    this.#rows.set(row._id, structuredClone(row));
  }

  remove(id: string): void {
    this.#rows.delete(id);
  }

  /** False: the id is taken. */
  insert(row: T): boolean {
    if (this.#rows.has(row._id)) return false;
    this.put(row);
    return true;
  }

  /** At most so many; answers how many. */
  removeSome(is: (row: T) => boolean, limit: number): number {
    const ids = this.all(is)
      .slice(0, limit)
      .map(({ _id }) => _id);
    for (const id of ids) this.#rows.delete(id);
    return ids.length;
  }

  page(
    is: (row: T) => boolean,
    keyOf: (row: T) => number,
    direction: 'asc' | 'desc',
    limit: number,
    cursor: Cursor | null,
  ): RowPage<T> {
    const sign = direction === 'asc' ? 1 : -1;
    const positionOf = (row: T): Cursor => ({ key: keyOf(row), id: row._id });
    const order = (a: Cursor, b: Cursor): number =>
      sign * (a.key - b.key || (a.id < b.id ? -1 : Number(a.id > b.id)));
    const found = this.all(is)
      .sort((a, b) => order(positionOf(a), positionOf(b)))
      .filter((row) => !cursor || order(positionOf(row), cursor) > 0);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows, next: last && found.length > limit ? positionOf(last) : null };
  }
}

/** One conditional write. Refuses: STALE_WRITE. */
export function commit<T extends Revised>(table: Table<T>, before: T | null, after: T): T {
  const stored = table.get(after._id);
  const isFresh = before ? stored?.revision === before.revision : stored === null;
  if (!isFresh) throw new DomainError('STALE_WRITE', { revision: before?.revision ?? 0 });
  const next = before ? { ...after, revision: before.revision + 1 } : after;
  table.put(next);
  return structuredClone(next);
}
