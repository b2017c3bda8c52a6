import { areEqual, compareValues, typeTag } from './compare';
import { candidates } from './paths';
import { invalidParam } from '../errors';
import type { FieldOperator } from './operator';

/** `$eq`: equal to the value, or to an element of it; null also finds a missing field. */
const $eq: FieldOperator = (selector, wanted) => {
  const path = selector.split('.');
  if (wanted instanceof RegExp) {
    return (doc) => candidates(doc, path).some((value) => typeof value === 'string' && wanted.test(value));
  }
  return (doc) => candidates(doc, path).some((value) => areEqual(value, wanted));
};

const $in: FieldOperator = (selector, wanted, options) => {
  if (!Array.isArray(wanted)) throw invalidParam('$in needs an array');
  const tests = wanted.map((value: unknown) => $eq(selector, value, options));
  return (doc) => tests.some((test) => test(doc));
};

const not =
  (operator: FieldOperator): FieldOperator =>
  (selector, wanted, options) => {
    const test = operator(selector, wanted, options);
    return (doc) => !test(doc);
  };

/** A range operator: only values of the bound's own type are compared with it. */
const range =
  (isWithin: (order: number) => boolean): FieldOperator =>
  (selector, bound) => {
    const path = selector.split('.');
    const tag = typeTag(bound);
    return (doc) =>
      candidates(doc, path).some((value) => typeTag(value) === tag && isWithin(compareValues(value, bound)));
  };

export const comparisonOperators = {
  $eq,
  $ne: not($eq),
  $in,
  $nin: not($in),
  $gt: range((order) => order > 0),
  $gte: range((order) => order >= 0),
  $lt: range((order) => order < 0),
  $lte: range((order) => order <= 0),
};
