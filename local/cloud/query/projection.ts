import { Query } from 'mingo/query';
import { isDoc, type Doc } from '../ejson';
import { invalidParam, messageOf } from '../errors';
import { context } from './context';

export type Project = (doc: Doc) => Doc;

interface Tree {
  [field: string]: Tree | true;
}

/** Compiles a projection of included or excluded fields; `_id` is kept unless it is switched off. */
export function compileProjection(projection: Doc): Project {
  const entries = Object.entries(projection).filter(([field]) => field !== '_id');
  if (entries.some(([, value]) => isDoc(value))) return withOperators(projection);
  const isIncluding = entries.some(([, value]) => Boolean(value));
  if (isIncluding && entries.some(([, value]) => !value)) {
    throw invalidParam('a projection cannot both include and exclude fields');
  }
  const hidesId = '_id' in projection && !projection['_id'];
  if (entries.length === 0 && !hidesId) return (doc) => ('_id' in projection ? { _id: doc['_id'] } : doc);
  const tree = treeOf(entries.map(([field]) => field));
  if (!isIncluding) return (doc) => exclude(doc, hidesId ? { ...tree, _id: true } : tree) as Doc;
  return (doc) => include(doc, hidesId ? tree : { _id: true, ...tree }) as Doc;
}

/** `$slice` and `$elemMatch` are left to the library, but that a slice alone leaves out no other field. */
function withOperators(projection: Doc): Project {
  const isSlicing = Object.values(projection).every((value) => isDoc(value) && '$slice' in value);
  try {
    const all = new Query({}, { context });
    const shown = (doc: Doc): Doc => all.find<Doc>([doc], projection).all()[0] ?? {};
    return isSlicing ? (doc) => ({ ...doc, ...shown(doc) }) : shown;
  } catch (error) {
    throw invalidParam(`projection: ${messageOf(error)}`);
  }
}

function treeOf(fields: readonly string[]): Tree {
  const root: Tree = {};
  for (const field of fields) {
    const path = field.split('.');
    let node = root;
    path.forEach((segment, at) => {
      const child = node[segment];
      if (child === true) return;
      if (at === path.length - 1) node[segment] = true;
      else node = node[segment] = child ?? {};
    });
  }
  return root;
}

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => isDoc(item) || Array.isArray(item)).map((item) => include(item, tree));
  }
  if (!isDoc(value)) return undefined;
  const kept: Doc = {};
  for (const [key, child] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (branch === true) kept[key] = child;
    else if (branch && (isDoc(child) || Array.isArray(child))) kept[key] = include(child, branch);
  }
  return kept;
}

function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isDoc(value)) return value;
  const kept: Doc = {};
  for (const [key, child] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (branch !== true) kept[key] = branch ? exclude(child, branch) : child;
  }
  return kept;
}
