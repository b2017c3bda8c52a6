import type { Doc } from '../ejson';
import type { Sort } from '../query/sort';
import type { Collection, CollectionIndex, IndexField } from './catalog';
import { readConditions, type Condition, type Conditions } from './conditions';

/** A stretch of one index: fixed keys for its first fields, then perhaps a range. */
export interface Scan {
  readonly where: string;
  readonly params: readonly Buffer[];
}

/** How a query is answered. Without an index every document of the collection is read. */
export interface Plan {
  readonly index: CollectionIndex | undefined;
  readonly scans: readonly Scan[];
  /** The columns whose order the scans are read (and merged) in, and whether against the index's direction. */
  readonly order: readonly IndexField[];
  readonly isReversed: boolean;
  /** The rows come in the order that was asked for. */
  readonly isSorted: boolean;
  /** The scans find exactly what the query asks for: no row needs a second look to be counted. */
  readonly isExact: boolean;
  /** A document may be found more than once. */
  readonly mayRepeat: boolean;
}

/** More fixed-key combinations than this are read as one range instead. */
const MOST_SCANS = 200;

export function planQuery(collection: Collection, query: Doc, sort: Sort): Plan {
  const conditions = readConditions(query);
  const candidates = [collection.primary, ...collection.indexes]
    .map((index) => consider(index, conditions, sort))
    .filter(({ score }) => score > 0);
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  return best?.plan ?? FULL_SCAN;
}

/** Reads the collection in the order of insertion. */
const FULL_SCAN: Plan = {
  index: undefined,
  scans: [],
  order: [],
  isReversed: false,
  isSorted: false,
  isExact: false,
  mayRepeat: false,
};

interface Candidate {
  readonly score: number;
  readonly plan: Plan;
}

function consider(index: CollectionIndex, { fields, isComplete }: Conditions, sort: Sort): Candidate {
  const { fixed, combinations } = fixedKeys(index, fields);
  const rangeField = index.fields[fixed];
  const condition = rangeField && fields.get(rangeField.name);
  const range =
    rangeField && condition ? rangeOf(rangeField, condition, index.isList[fixed] === true) : undefined;
  const order = orderFor(index, fixed, fields, sort);
  const used = fixed + (range ? 1 : 0);
  const fixedColumns = index.fields.slice(0, fixed).map(({ column }) => `${column} = ?`);
  const where = [...fixedColumns, ...(range?.where ?? [])].join(' AND ');
  const score = fixed * 10 + (range ? 3 : 0) + (order ? (order.fields.length > 0 ? 5 : 1) : 0);
  const isIdLookup = index.name === '_id_' && fixed === 1;
  return {
    score: used === 0 && !order?.fields.length ? 0 : isIdLookup ? 1000 : score,
    plan: {
      index,
      scans: combinations.map((keys) => ({ where, params: [...keys, ...(range?.params ?? [])] })),
      order: order?.fields ?? [],
      isReversed: order?.isReversed ?? false,
      isSorted: order !== undefined,
      isExact: isComplete && fields.size === used && (range?.isWhole ?? true),
      mayRepeat: index.isList.some(Boolean),
    },
  };
}

/** Every combination of the keys that the query fixes for the first fields of the index. */
function fixedKeys(
  index: CollectionIndex,
  fields: Conditions['fields'],
): { fixed: number; combinations: Buffer[][] } {
  let combinations: Buffer[][] = [[]];
  let fixed = 0;
  for (const field of index.fields) {
    const keys = fields.get(field.name)?.equals;
    if (!keys || combinations.length * keys.length > MOST_SCANS) break;
    combinations = combinations.flatMap((row) => keys.map((key) => [...row, key]));
    fixed += 1;
  }
  return { fixed, combinations };
}

interface Range {
  readonly where: string[];
  readonly params: Buffer[];
  readonly isWhole: boolean;
}

/** A list may meet the lower bound by one element and the upper by another: then only one can be used. */
function rangeOf(
  { column }: IndexField,
  { equals, low, high }: Condition,
  isList: boolean,
): Range | undefined {
  if (equals) {
    const marks = equals.map(() => '?').join(', ');
    return { where: [`${column} IN (${marks})`], params: equals, isWhole: true };
  }
  const where: string[] = [];
  const params: Buffer[] = [];
  if (low) {
    where.push(`${column} ${low.isInclusive ? '>=' : '>'} ?`);
    params.push(low.key);
  }
  if (high && !(isList && low)) {
    where.push(`${column} ${high.isInclusive ? '<=' : '<'} ?`);
    params.push(high.key);
  }
  return { where, params, isWhole: !isList };
}

interface Order {
  readonly fields: readonly IndexField[];
  readonly isReversed: boolean;
}

/** The columns that give the wanted order, if the index has it; fields fixed to one key don't count. */
function orderFor(
  index: CollectionIndex,
  fixed: number,
  fields: Conditions['fields'],
  sort: Sort,
): Order | undefined {
  const wanted = sort.filter(([field]) => fields.get(field)?.equals?.length !== 1);
  const columns = index.fields.slice(fixed, fixed + wanted.length);
  if (columns.length < wanted.length) return undefined;
  const isReversed = columns[0] !== undefined && columns[0].direction !== wanted[0]?.[1];
  const isServed = columns.every((column, at) => {
    const [field, direction] = wanted[at] ?? [];
    const isList = index.isList[fixed + at];
    return column.name === field && !isList && (column.direction === direction) !== isReversed;
  });
  return isServed ? { fields: columns, isReversed } : undefined;
}
