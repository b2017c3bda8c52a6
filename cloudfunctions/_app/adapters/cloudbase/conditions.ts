import type { Db, Query } from './collection';

/** A number (never null) within bounds; those given must hold. */
interface Within {
  readonly above?: number;
  readonly from?: number;
  readonly before?: number;
}
/** Of one field: this value, one of these, or within bounds. A field that holds a list is met by any item. */
type Condition = string | boolean | readonly string[] | Within;

/** 条件 · What must hold of a matter: asked of the database (`asQuery`), or of what was read already (`isMet`). */
export type Conditions = Readonly<Record<string, Condition>>;

export const asQuery = (db: Db, conditions: Conditions): Query =>
  Object.fromEntries(Object.entries(conditions).map(([field, one]) => [field, asked(db, one)]));

function asked({ command: _ }: Db, one: Condition): unknown {
  if (typeof one !== 'object') return one;
  if (isOneOf(one)) return _.in([...one]);
  const { above, from, before } = one;
  const bounds = [
    ...(above === undefined ? [] : [_.gt(above)]),
    ...(from === undefined ? [] : [_.gte(from)]),
    ...(before === undefined ? [] : [_.lt(before)]),
  ];
  return _.and(...bounds);
}

/** `row`: as it is stored. */
export const isMet = (conditions: Conditions, row: object): boolean =>
  Object.entries(conditions).every(([field, one]) => {
    const value = valueAt(row, field);
    return Array.isArray(value) ? value.some((item) => holds(one, item)) : holds(one, value);
  });

/** 'ledgerRow.id' */
const valueAt = (row: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      row,
    );

function holds(one: Condition, value: unknown): boolean {
  if (typeof one !== 'object') return value === one;
  if (isOneOf(one)) return one.some((wanted) => value === wanted);
  const { above = -Infinity, from = -Infinity, before = Infinity } = one;
  return typeof value === 'number' && value > above && value >= from && value < before;
}

const isOneOf = (one: readonly string[] | Within): one is readonly string[] => Array.isArray(one);
