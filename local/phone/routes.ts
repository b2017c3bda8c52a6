import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { FONT_DIR } from './build/fonts';

export interface PhoneRoutesOptions {
  /** Where buildPhone put the browser build. */
  readonly dist: string;
}

/** Answers a request if it is the phones'; says whether it did. */
export type PhoneRoutes = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
};

/** Nothing from elsewhere: proves that the mini-program needs no CDN. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' data: blob:",
  "frame-ancestors 'self'",
].join('; ');

/** The page of three phones at `/`, one phone at `/phone` (or `/?person=…`), and their files. */
export function phoneRoutes({ dist }: PhoneRoutesOptions): PhoneRoutes {
  return (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = fileFor(dist, url);
    if (!file) return false;
    send(response, file);
    return true;
  };
}

function fileFor(dist: string, url: URL): string | undefined {
  const { pathname } = url;
  if (pathname === '/') return path.join(dist, url.searchParams.has('person') ? 'phone.html' : 'panel.html');
  if (pathname === '/phone') return path.join(dist, 'phone.html');
  if (pathname.startsWith('/phone/fonts/'))
    return inside(path.join(FONT_DIR, 'files'), pathname.slice('/phone/fonts/'.length));
  if (pathname.startsWith('/phone/')) return inside(dist, pathname.slice('/phone/'.length));
  return undefined;
}

/** A file below `base`, or nothing: `..` in an address leads nowhere. */
function inside(base: string, relative: string): string | undefined {
  const file = path.resolve(base, decodeURIComponent(relative));
  return file.startsWith(path.resolve(base) + path.sep) ? file : undefined;
}

function send(response: ServerResponse, file: string): void {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('not found');
    return;
  }
  const isFont = file.endsWith('.woff2');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': stat.size,
    'cache-control': isFont ? 'max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
  });
  fs.createReadStream(file).pipe(response);
}
