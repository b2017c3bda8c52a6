import { isDoc, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { compareValues } from './compare';
import { resolvePath } from './paths';

/** Fields in order of weight; 1 is ascending, -1 descending. */
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[];

/** Reads `{field: 1 | -1}` (the SDK's), or `[{field, direction: 'asc' | 'desc'}]` (older clients'). */
export function readSort(order: unknown): Sort {
  if (Array.isArray(order)) {
    return order.map((entry: unknown) => {
      if (!isDoc(entry) || typeof entry['field'] !== 'string') throw invalidParam('order is malformed');
      return [entry['field'], entry['direction'] === 'desc' ? -1 : 1] as const;
    });
  }
  if (!isDoc(order)) throw invalidParam('order must be an object');
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`order of ${field} must be 1 or -1`);
    return [field, direction] as const;
  });
}

/** Sorts as the database does: a list counts by its least element upwards, by its greatest downwards. */
export function sortDocs<T extends { readonly doc: Doc }>(rows: readonly T[], sort: Sort): readonly T[] {
  if (sort.length === 0) return rows;
  const fields = sort.map(([field, direction]) => ({ path: field.split('.'), direction }));
  const keyed = rows.map((row) => ({
    row,
    keys: fields.map(({ path, direction }) => sortKey(row.doc, path, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, { direction }] of fields.entries()) {
      const order = compareValues(a.keys[at], b.keys[at]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function sortKey(doc: Doc, path: readonly string[], direction: 1 | -1): unknown {
  const values = resolvePath(doc, path).values.flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  return values.reduce<unknown>(
    (best, value, at) => (at === 0 || compareValues(value, best) * direction < 0 ? value : best),
    undefined,
  );
}
