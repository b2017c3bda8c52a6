import { Query } from 'mingo/query';
import { isDoc, type Doc } from '../ejson';
import { CloudError, invalidParam, messageOf, unsupported } from '../errors';
import { context, fieldOperators } from './context';

export type Matcher = (doc: Doc) => boolean;

const LOGICAL = new Set(['$and', '$or', '$nor']);
const ON_FIELD = new Set([...Object.keys(fieldOperators), '$not']);

/** Compiles a query. Refuses LOCAL_UNSUPPORTED_OPERATOR, and INVALID_PARAM for a malformed one. */
export function compileQuery(query: Doc): Matcher {
  checkQuery(query);
  if (Object.keys(query).length === 0) return () => true;
  try {
    const compiled = new Query(query, { context, scriptEnabled: false });
    return (doc) => compiled.test(doc);
  } catch (error) {
    throw error instanceof CloudError ? error : invalidParam(`query: ${messageOf(error)}`);
  }
}

function checkQuery(query: Doc): void {
  for (const [key, value] of Object.entries(query)) {
    if (LOGICAL.has(key)) {
      if (!Array.isArray(value) || value.length === 0) throw invalidParam(`${key} needs a non-empty array`);
      for (const branch of value as unknown[]) {
        if (!isDoc(branch)) throw invalidParam(`${key} needs an array of objects`);
        checkQuery(branch);
      }
    } else if (key.startsWith('$')) {
      if (key !== '$expr') throw unsupported(`the query operator ${key}`);
    } else {
      checkField(value);
    }
  }
}

function checkField(value: unknown): void {
  if (!isDoc(value) || !Object.keys(value).some((key) => key.startsWith('$'))) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (!ON_FIELD.has(operator)) throw unsupported(`the query operator ${operator}`);
    if (operator === '$not') checkField(operand);
    if (operator === '$elemMatch' && isDoc(operand)) {
      const isOnElement = Object.keys(operand).some((key) => key.startsWith('$') && !LOGICAL.has(key));
      if (isOnElement) checkField(operand);
      else checkQuery(operand);
    }
  }
}
