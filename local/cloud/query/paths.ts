import { isDoc } from '../ejson';

/** What lies at a dotted path. `values` holds undefined for a missing field; arrays at the end stay whole. */
export interface PathValues {
  readonly values: unknown[];
  /** The path of the outermost array met on the way (or at the end), if there was one. */
  readonly arrayAt: string | undefined;
}

/**
 * Follows a dotted path the way the database does: an array on the way is entered element by element,
 * and a number may also name one element.
 */
export function resolvePath(doc: unknown, path: readonly string[]): PathValues {
  const values: unknown[] = [];
  let arrayAt: string | undefined;

  const walk = (node: unknown, at: number): void => {
    if (Array.isArray(node)) arrayAt ??= path.slice(0, at).join('.');
    const segment = path[at];
    if (segment === undefined) {
      values.push(node);
    } else if (Array.isArray(node)) {
      if (/^\d+$/.test(segment) && Number(segment) < node.length) walk(node[Number(segment)], at + 1);
      for (const element of node) if (isDoc(element)) walk(element, at);
    } else {
      const child = isDoc(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
      if (child === undefined) values.push(undefined);
      else walk(child, at + 1);
    }
  };
  walk(doc, 0);
  return { values, arrayAt };
}

/** The values an operator is tried on: each value found, and the elements of those that are arrays. */
export function candidates(doc: unknown, path: readonly string[]): unknown[] {
  const { values } = resolvePath(doc, path);
  return values.flatMap((value) => (Array.isArray(value) ? [value, ...(value as unknown[])] : [value]));
}
