import { update } from 'mingo/updater';
import { isDoc, type Doc } from '../ejson';
import { CloudError, invalidParam, messageOf, requestFailed, unsupported } from '../errors';
import { areEqual } from './compare';
import { context } from './context';
import { resolvePath } from './paths';

const OPERATORS = new Set([
  ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$bit'],
  ...['$push', '$pop', '$pull', '$pullAll', '$addToSet'],
]);
const NUMERIC = new Set(['$inc', '$mul', '$bit']);
const ON_LIST = new Set(['$push', '$pop', '$pull', '$pullAll', '$addToSet']);
const NEVER_CREATES = new Set(['$unset', '$pop', '$pull', '$pullAll', '$rename']);

/** Refuses a malformed update before anything is touched. */
export function checkUpdate(changes: Doc): void {
  const operators = Object.entries(changes);
  if (operators.length === 0) throw invalidParam('an update must change something');
  for (const [operator, fields] of operators) {
    if (!operator.startsWith('$')) throw invalidParam(`an update has operators, not the field ${operator}`);
    if (!OPERATORS.has(operator)) throw unsupported(`the update operator ${operator}`);
    if (!isDoc(fields)) throw invalidParam(`${operator} needs an object of fields`);
    for (const field of Object.keys(fields)) {
      if (field === '_id' || field.startsWith('_id.')) throw invalidParam('不能更新_id的值');
      if (field.split('.').some((part) => part === '')) throw invalidParam(`${field} is no field path`);
    }
  }
}

/**
 * Changes the document in place. `query` is what found it, for the positional `$`.
 * Refuses what the database refuses: a path through a value that is no document, adding to a string,
 * pushing onto something that is no list.
 */
export function applyUpdate(doc: Doc, changes: Doc, query: Doc): void {
  for (const [operator, fields] of Object.entries(changes)) {
    for (const field of Object.keys(fields as Doc)) checkTarget(doc, operator, field);
  }
  try {
    update(doc, withoutSets(doc, changes), [], query, { cloneMode: 'deep', queryOptions: { context } });
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(`update: ${messageOf(error)}`);
  }
}

/** `$addToSet` as a `$push` of what isn't in the list: the library takes two documents of other order for the same. */
function withoutSets(doc: Doc, { $addToSet: sets, ...changes }: Doc): Doc {
  if (!isDoc(sets)) return changes;
  const pushes = Object.entries(sets).map(([field, wanted]) => {
    const values =
      isDoc(wanted) && Array.isArray(wanted['$each']) ? (wanted['$each'] as unknown[]) : [wanted];
    const known = resolvePath(doc, field.split('.')).values.flatMap((one) => one ?? []);
    const fresh = values.filter(
      (value, at) => ![...known, ...values.slice(0, at)].some((one) => areEqual(one, value)),
    );
    return [field, { $each: fresh }] as const;
  });
  return { ...changes, $push: { ...(changes['$push'] as Doc | undefined), ...Object.fromEntries(pushes) } };
}

function checkTarget(doc: Doc, operator: string, field: string): void {
  const path = field.split('.');
  if (path.some((part) => part.startsWith('$'))) return;
  const value = resolvePath(doc, path).values[0];
  if (!NEVER_CREATES.has(operator)) checkParents(doc, path);
  if (value === undefined) return;
  if (NUMERIC.has(operator) && typeof value !== 'number') {
    throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${field}`);
  }
  if (ON_LIST.has(operator) && !Array.isArray(value)) {
    throw requestFailed(`The field '${field}' must be an array for ${operator}`);
  }
}

function checkParents(doc: Doc, path: readonly string[]): void {
  let node: unknown = doc;
  for (const [at, segment] of path.slice(0, -1).entries()) {
    node = (node as Doc)[segment];
    if (node === undefined) return;
    const isList = Array.isArray(node);
    if (isList ? !/^\d+$/.test(path[at + 1] ?? '') : !isDoc(node)) {
      const parent = path.slice(0, at + 1).join('.');
      throw requestFailed(
        `Cannot create field '${path[at + 1] ?? ''}' in element {${parent}: ${JSON.stringify(node)}}`,
      );
    }
  }
}
