import type { ServerResponse } from 'node:http';

/** The SDK looks at exactly this type to tell an error from a binary answer. */
const JSON_TYPE = 'application/json; charset=utf-8';

export function respondJson(response: ServerResponse, status: number, value: unknown): void {
  respond(response, status, JSON_TYPE, Buffer.from(JSON.stringify(value), 'utf8'));
}

export function respond(response: ServerResponse, status: number, contentType: string, body: Buffer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
