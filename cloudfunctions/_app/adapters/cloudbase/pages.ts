import type { Cursor, RowPage } from '../../ports/matter-store';
import type { Collection, Db, Query } from './collection';

/** How a list is sorted: by a number, then by id, both the same way. */
export interface Sorting {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/**
 * 分页 · One page of a list, after the cursor; served by an index that ends with the sort key and `_id`.
 *
 * One row more than asked is read, to know whether there is a next page.
 */
export async function readPage<Row extends { readonly _id: string }>(
  db: Db,
  collection: Collection<{ readonly _id: string }>,
  query: Query,
  { by, direction }: Sorting,
  limit: number,
  cursor: Cursor | null,
  fields?: readonly string[],
): Promise<RowPage<Row>> {
  const rows = await collection.find<Row>(cursor ? after(db, query, by, direction, cursor) : query, {
    order: [
      [by, direction],
      ['_id', direction],
    ],
    limit: limit + 1,
    ...(fields ? { fields } : {}),
  });
  return pageOf(rows, limit, (row) => Number(Reflect.get(row, by)));
}

export function pageOf<Row extends { readonly _id: string }>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => number,
): RowPage<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: last && rows.length > limit ? { key: keyOf(last), id: last._id } : null };
}

function after(db: Db, query: Query, by: string, direction: 'asc' | 'desc', { key, id }: Cursor): Query {
  const { and, or, gt, lt } = db.command;
  const beyond = direction === 'asc' ? gt : lt;
  return and([query, or([{ [by]: beyond(key) }, { [by]: key, _id: beyond(id) }])]) as unknown as Query;
}
