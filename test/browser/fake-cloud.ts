import http from 'node:http';
import { phoneRoutes } from '../../local/phone/routes';

/** What one call of the api answers: data, or a function of the input that gives it. */
export type CannedAnswer = ((input: unknown) => unknown) | object | string | number | boolean | null;

export interface FakeCloudOptions {
  readonly dist: string;
  /** Call name → data. `{ "$error": {code, facts} }` answers a refusal. A call without one is refused as UNKNOWN_CALL. */
  readonly answers?: Readonly<Record<string, CannedAnswer>>;
  readonly people?: readonly object[];
  readonly port?: number;
  /** A running local cloud to pass everything but the phone's own files on to, instead of canned answers. */
  readonly remote?: string;
}

export interface FakeCloud {
  readonly url: string;
  /** The calls that came in, oldest first. */
  readonly calls: readonly { readonly person: string; readonly call: string; readonly input: unknown }[];
  readonly subscriptions: readonly unknown[];
  readonly uploads: readonly { readonly cloudPath: string; readonly bytes: number }[];
  close(): Promise<void>;
}

const SAMPLE_PEOPLE = [
  { id: 'resident-01', name: '示例甲', roleName: '村民', note: '白家沟小组' },
  { id: 'grid-01', name: '示例乙', roleName: '专职网格员', note: '' },
  { id: 'secretary', name: '示例丙', roleName: '总网格长', note: '' },
];

/** Phones with canned answers behind them: to look at pages before, or without, the real functions. */
export async function startFakeCloud(options: FakeCloudOptions): Promise<FakeCloud> {
  const calls: { person: string; call: string; input: unknown }[] = [];
  const subscriptions: unknown[] = [];
  const uploads: { cloudPath: string; bytes: number }[] = [];
  const phones = phoneRoutes({ dist: options.dist });
  let offsetMs = 0;

  const answer = (pathname: string, url: URL, person: string, body: Buffer): unknown => {
    const json = (): Record<string, unknown> =>
      JSON.parse(body.toString() || '{}') as Record<string, unknown>;
    if (pathname === '/_local/people') return { people: options.people ?? SAMPLE_PEOPLE };
    if (pathname === '/_local/messages') return { messages: [] };
    if (pathname === '/_local/subscriptions') return { credits: subscriptions.push(json()) };
    if (pathname === '/_local/clock') {
      offsetMs += body.length > 0 ? Number(json().advanceMs ?? 0) : 0;
      return { now: Date.now() + offsetMs, fired: [] };
    }
    if (pathname === '/upload') {
      const cloudPath = url.searchParams.get('path') ?? '';
      uploads.push({ cloudPath, bytes: body.length });
      return { fileID: `cloud://fake/${cloudPath}` };
    }
    if (!pathname.startsWith('/functions/')) return undefined;
    const { call = '', input } = json() as { call?: string; input?: unknown };
    calls.push({ person, call, input });
    return result(options.answers?.[call], call, input);
  };

  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (phones(request, response, url)) return;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (options.remote) {
        void passOn(options.remote, request, response, Buffer.concat(chunks));
        return;
      }
      const person = String(request.headers['x-local-person'] ?? '');
      const found = answer(url.pathname, url, person, Buffer.concat(chunks));
      response.writeHead(found === undefined ? 404 : 200, {
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(JSON.stringify(found ?? { errCode: -501000, errMsg: `nothing at ${url.pathname}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    subscriptions,
    uploads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function result(canned: CannedAnswer | undefined, call: string, input: unknown): unknown {
  if (canned === undefined) return { ok: false, error: { code: 'UNKNOWN_CALL', facts: { call } } };
  const data: unknown = typeof canned === 'function' ? canned(input) : canned;
  const refusal = (data as { $error?: unknown } | null)?.$error;
  return refusal ? { ok: false, error: refusal } : { ok: true, data };
}

async function passOn(
  remote: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  body: Buffer,
): Promise<void> {
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'x-local-person']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const target = new URL(request.url ?? '/', remote);
  try {
    const answer = await fetch(target, {
      method: request.method ?? 'GET',
      headers,
      ...(hasBody && { body: new Uint8Array(body) }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.writeHead(502).end();
  }
}
