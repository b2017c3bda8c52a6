import { invalidParam } from '../errors';
import type { FieldOperator } from './operator';
import { candidates } from './paths';

const $mod: FieldOperator = (selector, operand) => {
  if (!Array.isArray(operand) || operand.length !== 2) throw invalidParam('$mod needs [divisor, remainder]');
  const [divisor, remainder] = operand.map((part: unknown) => Math.trunc(Number(part)));
  if (!divisor || remainder === undefined) throw invalidParam('$mod needs a divisor other than 0');
  const path = selector.split('.');
  return (doc) =>
    candidates(doc, path).some(
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    );
};

const $regex: FieldOperator = (selector, operand) => {
  const pattern = operand instanceof RegExp ? operand : new RegExp(String(operand));
  const path = selector.split('.');
  return (doc) => candidates(doc, path).some((value) => typeof value === 'string' && pattern.test(value));
};

export const evaluationOperators = { $mod, $regex };
