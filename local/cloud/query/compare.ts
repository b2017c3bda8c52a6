import { ObjectId } from 'bson';
import { encodeStored, isDoc } from '../ejson';

/**
 * BSON's order of types. Values of different types are ordered by it, and a range never crosses it:
 * `{age: {$gt: 3}}` finds no string.
 */
export const TypeTag = {
  /** An empty array under an index: below null, found by no equality. */
  nothing: 0x0f,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x58,
  objectId: 0x60,
  boolean: 0x70,
  date: 0x80,
  other: 0x90,
} as const;

/** The place of a value in BSON's order of types; a missing value counts as null. */
export function typeTag(value: unknown): number {
  if (value === null || value === undefined) return TypeTag.null;
  if (typeof value === 'number' || typeof value === 'bigint') return TypeTag.number;
  if (typeof value === 'string') return TypeTag.string;
  if (typeof value === 'boolean') return TypeTag.boolean;
  if (Array.isArray(value)) return TypeTag.array;
  if (value instanceof Date) return TypeTag.date;
  if (value instanceof ObjectId) return TypeTag.objectId;
  if (value instanceof Uint8Array) return TypeTag.binary;
  return isDoc(value) ? TypeTag.object : TypeTag.other;
}

/** -1, 0 or 1 in BSON's order. Strings compare by their UTF-8 bytes. */
export function compareValues(a: unknown, b: unknown): number {
  const tag = typeTag(a);
  const difference = tag - typeTag(b);
  if (difference !== 0) return Math.sign(difference);
  if (tag === TypeTag.null) return 0;
  if (tag === TypeTag.string) return compareStrings(a as string, b as string);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (isDoc(a) && isDoc(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat());
  if (tag === TypeTag.number || tag === TypeTag.date || tag === TypeTag.boolean) {
    return compareNumbers(Number(a), Number(b));
  }
  return compareStrings(encodeStored({ v: a }), encodeStored({ v: b }));
}

export const areEqual = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}
