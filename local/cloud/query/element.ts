import { invalidParam } from '../errors';
import { typeTag, TypeTag } from './compare';
import type { FieldOperator } from './operator';
import { candidates, resolvePath } from './paths';

const $exists: FieldOperator = (selector, operand) => {
  const path = selector.split('.');
  return (doc) => resolvePath(doc, path).values.some((value) => value !== undefined) === Boolean(operand);
};

const TAG_OF_NAME: Readonly<Record<string, number>> = {
  null: TypeTag.null,
  number: TypeTag.number,
  int: TypeTag.number,
  long: TypeTag.number,
  double: TypeTag.number,
  string: TypeTag.string,
  object: TypeTag.object,
  array: TypeTag.array,
  objectId: TypeTag.objectId,
  bool: TypeTag.boolean,
  date: TypeTag.date,
};

const $type: FieldOperator = (selector, operand) => {
  const path = selector.split('.');
  const names: unknown[] = Array.isArray(operand) ? operand : [operand];
  const tags = names.map((name) => {
    const tag = typeof name === 'string' ? TAG_OF_NAME[name] : undefined;
    if (tag === undefined) throw invalidParam(`$type does not know ${JSON.stringify(name)}`);
    return tag;
  });
  return (doc) => candidates(doc, path).some((value) => value !== undefined && tags.includes(typeTag(value)));
};

export const elementOperators = { $exists, $type };
