import { isDoc, type Doc } from '../ejson';
import { bracketOf, encodeKey, isKeyable } from './keys';

/** One end of a range over keys. */
export interface Bound {
  readonly key: Buffer;
  readonly isInclusive: boolean;
}

/** What a query asks of one field, as far as an index can answer it. */
export interface Condition {
  /** Keys one of which the field must have. */
  equals?: Buffer[];
  low?: Bound;
  high?: Bound;
}

/** The part of a query that indexes can answer. `isComplete` tells that there is no other part. */
export interface Conditions {
  readonly fields: ReadonlyMap<string, Condition>;
  readonly isComplete: boolean;
}

/** Reads equality, `$in`, `$all` and ranges from the query, from `$and`, and what all branches of `$or` share. */
export function readConditions(query: Doc): Conditions {
  const fields = new Map<string, Condition>();
  const isComplete = collect(query, fields);
  return { fields, isComplete };
}

function collect(query: Doc, fields: Map<string, Condition>): boolean {
  let isComplete = true;
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and') {
      for (const branch of value as Doc[]) isComplete = collect(branch, fields) && isComplete;
    } else if (key === '$or') {
      for (const [field, hull] of hullOf(value as Doc[])) add(fields, field, hull);
      isComplete = false;
    } else if (key.startsWith('$')) {
      isComplete = false;
    } else {
      isComplete = addField(fields, key, value) && isComplete;
    }
  }
  return isComplete;
}

function addField(fields: Map<string, Condition>, field: string, value: unknown): boolean {
  const operators: [string, unknown][] =
    isDoc(value) && Object.keys(value).some((key) => key.startsWith('$'))
      ? Object.entries(value)
      : [['$eq', value]];
  let isComplete = true;
  for (const [operator, operand] of operators) {
    // As in MongoDB one of the wanted values bounds the index; every row is looked at for the rest.
    if (operator === '$all') {
      const wanted: unknown = Array.isArray(operand) ? operand[0] : undefined;
      const condition = isKeyable(wanted) ? conditionOf('$eq', wanted) : undefined;
      if (condition) add(fields, field, condition);
      isComplete = false;
      continue;
    }
    const condition = conditionOf(operator, operand);
    if (!condition || !add(fields, field, condition)) isComplete = false;
  }
  return isComplete;
}

function conditionOf(operator: string, operand: unknown): Condition | undefined {
  if (operator === '$in') {
    if (!Array.isArray(operand) || !operand.every(isKeyable)) return undefined;
    const keys = operand.map((value: unknown) => encodeKey(value));
    return { equals: [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()] };
  }
  if (!isKeyable(operand)) return undefined;
  const key = encodeKey(operand);
  const { low, above } = bracketOf(operand);
  const bottom = { key: low, isInclusive: true };
  const top = { key: above, isInclusive: false };
  switch (operator) {
    case '$eq':
      return { equals: [key] };
    case '$gt':
      return { low: { key, isInclusive: false }, high: top };
    case '$gte':
      return { low: { key, isInclusive: true }, high: top };
    case '$lt':
      return { low: bottom, high: { key, isInclusive: false } };
    case '$lte':
      return { low: bottom, high: { key, isInclusive: true } };
    default:
      return undefined;
  }
}

/** Narrows what is known of a field. False when the two conditions can't be told in one. */
function add(fields: Map<string, Condition>, field: string, next: Condition): boolean {
  const known = fields.get(field);
  if (!known) {
    fields.set(field, { ...next });
    return true;
  }
  if (known.equals ?? next.equals) {
    const shorter = !known.equals || (next.equals && next.equals.length < known.equals.length) ? next : known;
    fields.set(field, { ...(shorter.equals ? { equals: shorter.equals } : {}) });
    return false;
  }
  if (next.low && (!known.low || isTighter(next.low, known.low, 1))) known.low = next.low;
  if (next.high && (!known.high || isTighter(next.high, known.high, -1))) known.high = next.high;
  return true;
}

function isTighter(a: Bound, b: Bound, direction: 1 | -1): boolean {
  const order = Buffer.compare(a.key, b.key) * direction;
  return order > 0 || (order === 0 && !a.isInclusive);
}

/** For each field that every branch limits: the range that holds all of them. */
function hullOf(branches: readonly Doc[]): Map<string, Condition> {
  const [first, ...rest] = branches.map((branch) => readConditions(branch).fields);
  const hulls = new Map<string, Condition>();
  for (const [field, condition] of first ?? []) {
    const all = [condition, ...rest.map((fields) => fields.get(field))];
    const bounds = all.map((one) => one && boundsOf(one));
    if (bounds.some((one) => !one?.low || !one.high)) continue;
    const lows = bounds.flatMap((one) => (one?.low ? [one.low] : []));
    const highs = bounds.flatMap((one) => (one?.high ? [one.high] : []));
    hulls.set(field, {
      low: lows.reduce((a, b) => (isTighter(a, b, 1) ? b : a)),
      high: highs.reduce((a, b) => (isTighter(a, b, -1) ? b : a)),
    });
  }
  return hulls;
}

function boundsOf({ equals, low, high }: Condition): { low?: Bound; high?: Bound } {
  if (!equals) return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
  const sorted = [...equals].sort((a, b) => Buffer.compare(a, b));
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (!least || !greatest) return {};
  return { low: { key: least, isInclusive: true }, high: { key: greatest, isInclusive: true } };
}
