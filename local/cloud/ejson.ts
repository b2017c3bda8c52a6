import { BSONRegExp, EJSON } from 'bson';
import { CloudError, invalidParam, messageOf, unsupported } from './errors';

/** A document as the engine holds it: plain values, plus Date, RegExp (queries only) and ObjectId. */
export type Doc = Record<string, unknown>;

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/** Reads an extended-JSON string of the wire. Refuses INVALID_PARAM when it isn't an object. */
export function decodeWire(text: unknown, what: string): Doc {
  if (typeof text !== 'string') throw invalidParam(`${what} must be an extended JSON string`);
  let value: unknown;
  try {
    value = nativeValues(EJSON.parse(text, { relaxed: true }));
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw invalidParam(`${what} is not valid extended JSON: ${messageOf(error)}`);
  }
  if (!isDoc(value)) throw invalidParam(`${what} must be an object`);
  return value;
}

/** Reads a stored document. Only those that hold a typed value (`{"$date": …}`) pay for the slow parser. */
export function decodeStored(text: string): Doc {
  const plain = JSON.parse(text) as Doc;
  return text.includes('"$') ? (EJSON.deserialize(plain, { relaxed: true }) as Doc) : plain;
}

/** Writes a document as relaxed extended JSON: what is stored, and what the wire answers. */
export const encodeStored = (doc: unknown): string =>
  isPlain(doc) ? JSON.stringify(doc) : EJSON.stringify(doc, { relaxed: true });

/** Of what JSON itself holds: relaxed extended JSON writes it just so. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return isDoc(value) && Object.values(value).every(isPlain);
}

/**
 * Replaces bson's RegExp class with the language's own, which every query operator understands. Refuses NaN, whose
 * order differs between an index, a range and a sort.
 */
function nativeValues(value: unknown): unknown {
  if (Number.isNaN(value)) throw unsupported('NaN');
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''));
  if (Array.isArray(value)) return value.map(nativeValues);
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, nativeValues(child)]));
}
