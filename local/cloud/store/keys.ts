import { type ObjectId } from 'bson';
import { encodeStored } from '../ejson';
import { typeTag, TypeTag } from '../query/compare';

/**
 * Index keys: bytes whose order is the database's order of values, so that SQLite's B-trees can answer
 * equality, ranges, sorting and counting exactly.
 */
export function encodeKey(value: unknown): Buffer {
  const tag = typeTag(value);
  switch (tag) {
    case TypeTag.null:
      return NULL_KEY;
    case TypeTag.number:
    case TypeTag.date:
      return numberKey(tag, Number(value));
    case TypeTag.boolean:
      return Buffer.from([tag, value === true ? 1 : 0]);
    case TypeTag.string:
      return tagged(tag, Buffer.from(value as string, 'utf8'));
    case TypeTag.objectId:
      return tagged(tag, Buffer.from((value as ObjectId).toHexString(), 'hex'));
    default:
      return tagged(tag, Buffer.from(encodeStored({ v: value }), 'utf8'));
  }
}

/** The key of an empty list, and of nothing at the end of a path through a list: found by no equality, sorted below null. */
export const NOTHING_KEY = Buffer.from([TypeTag.nothing]);
const NULL_KEY = Buffer.from([TypeTag.null]);

/** The least key of the value's type, and the least key above its type: a range stays between them. */
export const bracketOf = (value: unknown): { readonly low: Buffer; readonly above: Buffer } => {
  const tag = typeTag(value);
  return { low: Buffer.from([tag]), above: Buffer.from([tag + 1]) };
};

/** Whether an index can look the value up: whole documents, lists and patterns are left to the matcher. */
export const isKeyable = (value: unknown): boolean => {
  const tag = typeTag(value);
  return tag !== TypeTag.object && tag !== TypeTag.array && tag !== TypeTag.other && tag !== TypeTag.binary;
};

/** IEEE doubles sort as bytes once negative ones are inverted and positive ones have their sign bit set. */
function numberKey(tag: number, value: number): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = tag;
  if (Number.isNaN(value)) return key.fill(0, 1);
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  const isNegative = (key[1] ?? 0) >= 0x80;
  if (!isNegative) key[1] = (key[1] ?? 0) | 0x80;
  else for (let at = 1; at < 9; at += 1) key[at] = ~(key[at] ?? 0) & 0xff;
  return key;
}

const tagged = (tag: number, bytes: Buffer): Buffer => Buffer.concat([Buffer.from([tag]), bytes]);
