import type { RowPage } from '../ports/matter-store';

/** 合并翻页 · Pages of lists that are sorted alike (by a number, then by id) as one page of one list. */
export function mergePages<Row extends { readonly _id: string }>(
  pages: readonly RowPage<Row>[],
  limit: number,
  keyOf: (row: Row) => number,
  direction: 'asc' | 'desc',
): RowPage<Row> {
  const sign = direction === 'asc' ? 1 : -1;
  const sorted = pages
    .flatMap((page) => page.rows)
    .sort((a, b) => sign * (keyOf(a) - keyOf(b) || (a._id < b._id ? -1 : Number(a._id > b._id))));
  const rows = sorted.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = sorted.length > limit || pages.some(({ next }) => next !== null);
  return { rows, next: last && hasMore ? { key: keyOf(last), id: last._id } : null };
}
