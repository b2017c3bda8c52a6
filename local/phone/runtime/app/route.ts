/** A page and the query it is opened with. */
export interface Route {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** `url` as WeChat reads it: absolute with a slash, else relative to the page that asks. */
export function parseRoute(url: string, from = ''): Route {
  const [rawPath = '', rawQuery = ''] = url.split('?');
  return { path: resolvePath(rawPath, from), query: parseQuery(rawQuery) };
}

function resolvePath(path: string, from: string): string {
  if (path.startsWith('/')) return path.slice(1);
  if (!from) return path;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Values stay encoded, as WeChat hands them to onLoad. */
function parseQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
