import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request is refused, or undefined. The server listens on loopback only; a page of another site could
 * still reach it through the visitor's browser, by a name that resolves to this machine (Host) or directly
 * (Origin, Sec-Fetch-Site).
 */
export function refusalOf({ headers, method }: IncomingMessage): string | undefined {
  const host = headers.host ?? '';
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, ''))) return `the host ${host} is not this machine`;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return `the origin ${headers.origin} is not this server`;
  }
  const site = headers['sec-fetch-site'];
  const isVisit = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit) {
    return 'pages of other sites may not call this server';
  }
  return undefined;
}

/** Whether a browser sent it: the wire of the SDK is for functions, a page has no right to it. */
export const isFromBrowser = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
