import { Query } from 'mingo/query';
import { isDoc, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { comparisonOperators } from './comparison';
import type { FieldOperator } from './operator';
import { resolvePath } from './paths';

const LOGICAL = new Set(['$and', '$or', '$nor']);

/**
 * `$elemMatch`: one element meets every condition. With operators the element itself is tried; with field
 * names only elements that are documents can match.
 */
const $elemMatch: FieldOperator = (selector, operand, options) => {
  if (!isDoc(operand)) throw invalidParam('$elemMatch needs an object');
  const isOnElement = Object.keys(operand).some((key) => key.startsWith('$') && !LOGICAL.has(key));
  const query = new Query(isOnElement ? { element: operand } : operand, options);
  const path = selector.split('.');
  const isMatch = (element: unknown): boolean =>
    isOnElement ? query.test({ element }) : isDoc(element) && query.test(element);
  return (doc) => arraysAt(doc, path).some((list) => list.some(isMatch));
};

/** `$all`: every wanted value is there; a field that is no array counts as a list of one. */
const $all: FieldOperator = (selector, operand, options) => {
  if (!Array.isArray(operand)) throw invalidParam('$all needs an array');
  const tests = operand.map((wanted: unknown) =>
    isDoc(wanted) && '$elemMatch' in wanted
      ? $elemMatch(selector, wanted['$elemMatch'], options)
      : comparisonOperators.$eq(selector, wanted, options),
  );
  return (doc) => tests.length > 0 && tests.every((test) => test(doc));
};

const $size: FieldOperator = (selector, operand) => {
  if (!Number.isInteger(operand) || Number(operand) < 0) throw invalidParam('$size needs a whole number');
  const path = selector.split('.');
  return (doc) => arraysAt(doc, path).some((list) => list.length === operand);
};

const arraysAt = (doc: Doc, path: readonly string[]): unknown[][] =>
  resolvePath(doc, path).values.filter((value): value is unknown[] => Array.isArray(value));

export const arrayOperators = { $elemMatch, $all, $size };
