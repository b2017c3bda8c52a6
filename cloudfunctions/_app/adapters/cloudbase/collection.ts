import type { CloudBase } from '@cloudbase/node-sdk';

/** The SDK's database of one environment. */
export type Db = ReturnType<CloudBase['database']>;
export type Query = Record<string, unknown>;
export type Order = readonly (readonly [path: string, direction: 'asc' | 'desc'])[];

export interface Find {
  readonly order?: Order;
  /** At most 1000, as the service allows. */
  readonly limit: number;
  /** Rows to leave out at the beginning. */
  readonly skip?: number;
  /** Paths to read; all without it. */
  readonly fields?: readonly string[];
}

/** The most that one read may return. */
export const MOST_ROWS = 1000;

/**
 * 集合 · One collection, typed: the few ways in which stores read and write.
 *
 * The SDK's own answers are untyped and its errors are now thrown, now returned; here they are always
 * thrown.
 */
export class Collection<T extends { readonly _id: string }> {
  constructor(
    private readonly db: Db,
    readonly name: string,
  ) {}

  async get(id: string): Promise<T | null> {
    const rows = await this.find({ _id: id }, { limit: 1 });
    return rows[0] ?? null;
  }

  async getMany(ids: readonly string[]): Promise<readonly T[]> {
    const distinct = [...new Set(ids)];
    if (distinct.length === 0) return [];
    return this.find({ _id: this.db.command.in(distinct) }, { limit: MOST_ROWS });
  }

  async find<Row = T>(query: Query, { order = [], limit, skip = 0, fields }: Find): Promise<readonly Row[]> {
    let search = this.#where(query).skip(skip).limit(limit);
    for (const [path, direction] of order) search = search.orderBy(path, direction);
    if (fields) search = search.field(Object.fromEntries(fields.map((path) => [path, true])));
    return checked<{ readonly data: readonly Row[] }>(await search.get()).data;
  }

  async count(query: Query): Promise<number> {
    return checked<{ readonly total: number }>(await this.#where(query).count()).total;
  }

  /** 'duplicate': its `_id` or another unique key is taken; nothing was written. */
  async insert(document: T): Promise<'inserted' | 'duplicate'> {
    return this.#insert(document);
  }

  /** All or, when any key is taken, perhaps only some: the caller then inserts them one by one. */
  async insertMany(documents: readonly T[]): Promise<'inserted' | 'duplicate'> {
    return documents.length === 0 ? 'inserted' : this.#insert([...documents]);
  }

  /** Sets top-level fields of every document that matches; answers how many did. */
  async update(query: Query, fields: Query): Promise<number> {
    const answer: unknown = await this.#where(query).update(fields);
    return checked<{ readonly updated: number }>(answer).updated;
  }

  /** Removes documents that match, the smallest `by` first, at most so many; answers how many. */
  async removeSome(query: Query, by: string, limit: number): Promise<number> {
    const rows = await this.find<{ readonly _id: string }>(query, {
      order: [
        [by, 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: ['_id'],
    });
    if (rows.length === 0) return 0;
    const answer: unknown = await this.#where({
      _id: this.db.command.in(rows.map(({ _id }) => _id)),
    }).remove();
    return checked<{ readonly deleted: number }>(answer).deleted;
  }

  /** Writes the whole document, whether or not it was there. */
  async put({ _id, ...rest }: T): Promise<void> {
    checked(await this.db.collection(this.name).doc(_id).set(rest));
  }

  /** Removes every document that matches. */
  async remove(query: Query): Promise<void> {
    checked(await this.#where(query).remove());
  }

  #where(query: Query) {
    return this.db.collection(this.name).where(query);
  }

  async #insert(data: T | T[]): Promise<'inserted' | 'duplicate'> {
    try {
      checked(await this.db.collection(this.name).add(data));
      return 'inserted';
    } catch (error) {
      if (isDuplicate(error)) return 'duplicate';
      throw error;
    }
  }
}

function checked<T>(answer: unknown): T {
  const { code, message } = answer as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && code !== '') throw Object.assign(new Error(String(message)), { code });
  return answer as T;
}

/** CloudBase reports a taken key by code or by MongoDB's own E11000, depending on the version. */
function isDuplicate(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return /DUPLICATE/i.test(String(code)) || /E11000|duplicate key/i.test(String(message));
}
