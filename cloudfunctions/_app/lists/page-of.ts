import { mergePages } from './merge-pages';
import type { Cursor, RowPage } from '../ports/matter-store';

/** 已读的一页 · A page of rows that are all at hand, as a store would answer it: by a number, then by id. */
export function pageOf<Row extends { readonly _id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  direction: 'asc' | 'desc',
  limit: number,
  cursor: Cursor | null,
): RowPage<Row> {
  const sign = direction === 'asc' ? 1 : -1;
  const isBeyond = (row: Row): boolean => {
    if (cursor === null) return true;
    const by = sign * (keyOf(row) - cursor.key);
    return by > 0 || (by === 0 && (sign > 0 ? row._id > cursor.id : row._id < cursor.id));
  };
  return mergePages([{ rows: rows.filter(isBeyond), next: null }], limit, keyOf, direction);
}
