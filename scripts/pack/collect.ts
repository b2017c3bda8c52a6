/**
 * Which files of an npm package the mini-program really needs.
 *
 * WeChat's own "build npm" copies a whole package. This walk starts at what our pages and
 * code name and follows every reference a mini-program file can hold.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { filesUnder } from '../files';

/** What a file of each kind can refer to; the first group is the reference. */
const REFERENCES: Readonly<Record<string, readonly RegExp[]>> = {
  '.js': [
    /\bimport\s*(?:[\w*{][^'"()]*?from\s*)?['"]([^'"]+)['"]/g,
    /\bexport\s*[*{][^'"]*?from\s*['"]([^'"]+)['"]/g,
    /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g,
  ],
  '.wxs': [/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g],
  '.wxss': [/@import\s+['"]([^'"]+)['"]/g],
  '.wxml': [/<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g],
};

/** A component is four files that share a name. */
const PARTS = ['.js', '.json', '.wxml', '.wxss'];

interface ComponentJson {
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly componentPlaceholder?: Readonly<Record<string, string>>;
  readonly componentGenerics?: Readonly<Record<string, boolean | { readonly default?: string }>>;
}

function componentPaths(json: ComponentJson): string[] {
  const generics = Object.values(json.componentGenerics ?? {});
  const defaults = generics.flatMap((one) => (typeof one === 'object' && one.default ? [one.default] : []));
  return [...Object.values(json.usingComponents ?? {}), ...defaults];
}

const readJson = (path: string): ComponentJson => JSON.parse(readFileSync(path, 'utf8')) as ComponentJson;

/**
 * The paths inside `packageName` that the mini-program names: components of every JSON file,
 * run-time imports of every TS file, and imports of WXML, WXSS and WXS. Without extension as written.
 */
export function namedIn(miniprogram: string, packageName: string): string[] {
  const prefix = `${packageName}/`;
  const named = new Set<string>();
  const keep = (reference: string): void => {
    const path = reference.replace(/^\/?(?:.*\/)?miniprogram_npm\//, '');
    if (path.startsWith(prefix)) named.add(path.slice(prefix.length));
  };
  for (const path of filesUnder(miniprogram, '.json')) componentPaths(readJson(path)).forEach(keep);
  for (const path of filesUnder(miniprogram, '.ts', '.js')) {
    const withoutTypes = readFileSync(path, 'utf8').replace(/\b(?:import|export)\s+type\b[^;]*;/g, '');
    for (const pattern of REFERENCES['.js'] ?? [])
      for (const match of withoutTypes.matchAll(pattern)) keep(match[1] ?? '');
  }
  for (const kind of ['.wxml', '.wxss', '.wxs'])
    for (const path of filesUnder(miniprogram, kind))
      for (const pattern of REFERENCES[kind] ?? [])
        for (const match of readFileSync(path, 'utf8').matchAll(pattern)) keep(match[1] ?? '');
  return [...named].sort();
}

const kindOf = (path: string): string => /\.[a-z]+$/.exec(path)?.[0] ?? '';

/** Resolves a reference as WeChat does: a relative file, else `miniprogram_npm` of this folder or one above. */
function locate(reference: string, from: string, packageRoot: string): string {
  const kind = kindOf(from);
  const candidates = (base: string): string[] => [base, `${base}${kind}`, join(base, `index${kind}`)];
  const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
  const beside = candidates(resolve(dirname(from), reference)).find(isFile);
  if (beside) return beside;
  if (kind === '.js' && !reference.startsWith('.'))
    for (let folder = dirname(from); folder.startsWith(packageRoot); folder = dirname(folder)) {
      const found = candidates(join(folder, 'miniprogram_npm', reference)).find(isFile);
      if (found) return found;
    }
  throw new Error(`${relative(packageRoot, from)} needs "${reference}", which the package does not hold`);
}

/**
 * Every file reached from `entries` inside `packageRoot`, relative to it, sorted.
 * Throws an Error that names the file when something refers to what isn't there.
 */
export function reachable(packageRoot: string, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue: string[] = [];
  const enqueue = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    queue.push(path);
  };
  const enqueueComponent = (base: string): void => {
    const parts = PARTS.map((part) => base + part).filter((path) => existsSync(path));
    if (parts.length === 0) throw new Error(`no component or module at ${relative(packageRoot, base)}`);
    parts.forEach(enqueue);
  };
  for (const entry of entries) {
    const path = join(packageRoot, entry);
    if (existsSync(path) && statSync(path).isFile()) enqueue(path);
    else enqueueComponent(existsSync(path) ? join(path, 'index') : path);
  }
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (path.endsWith('.json')) {
      for (const component of componentPaths(readJson(path)))
        enqueueComponent(resolve(dirname(path), component));
      continue;
    }
    const text = readFileSync(path, 'utf8');
    for (const pattern of REFERENCES[kindOf(path)] ?? [])
      for (const match of text.matchAll(pattern)) enqueue(locate(match[1] ?? '', path, packageRoot));
  }
  return [...seen].map((path) => relative(packageRoot, path).split(sep).join('/')).sort();
}
