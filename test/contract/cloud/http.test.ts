import { request } from 'node:http';
import { anyString, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud({
    collections: [{ name: 'things', indexes: [] }],
    routes: [
      ({ request: { method }, response, url }) => {
        if (method !== 'GET' || url.pathname !== '/page') return false;
        response.end('a page');
        return true;
      },
    ],
  });
});
afterAll(() => test.stop());

/** `fetch` can't forge Host or Origin; this can. */
const send = (
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    const outgoing = request(
      { host: '127.0.0.1', port: test.cloud.port, path, method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
const COUNT = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'things' });

describe('the server', () => {
  it('answers only by the names of this machine', async () => {
    const { port } = test.cloud;
    expect((await send('/_local/people', { host: `localhost:${port}` })).status).toBe(200);
    expect((await send('/_local/people', { host: `evil.example:${port}` })).status).toBe(403);
    expect((await send('/_local/people', { host: '127.0.0.1.evil.example' })).status).toBe(403);
  });

  it('refuses pages of other sites, lets them link to it, and serves its own', async () => {
    const host = `127.0.0.1:${test.cloud.port}`;
    expect(
      (await send('/_local/clock', { host, origin: 'http://evil.example' }, '{"advanceMs":1}')).status,
    ).toBe(403);
    expect((await send('/_local/clock', { host, origin: 'null' }, '{"advanceMs":1}')).status).toBe(403);
    expect((await send('/_local/people', { host, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const visit = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await send('/page', visit)).toEqual({ status: 200, text: 'a page' });
    expect(
      (await send('/_local/people', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }))
        .status,
    ).toBe(200);
  });

  it('keeps the wire of the SDK from pages, its own too', async () => {
    const host = `127.0.0.1:${test.cloud.port}`;
    const own = await send(
      '/admin',
      { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      COUNT,
    );
    expect(JSON.parse(own.text)).toMatchObject({ code: 'PERMISSION_DENIED' });
    expect(JSON.parse((await send('/admin', { host }, COUNT)).text)).toMatchObject({ data: { total: 0 } });
  });

  it('shows the sample people without openid and phone', async () => {
    const { text } = await send('/_local/people', {});
    expect(JSON.parse(text)).toEqual({
      people: [
        { id: 'resident', name: '示例村民', posts: [], desks: [] },
        { id: 'member', name: '示例网格员', posts: ['专职网格员'], desks: ['140928208224/01'] },
      ],
    });
  });

  it('answers the wire in its own error shape for whatever comes', async () => {
    for (const body of [
      '{',
      '[]',
      '{}',
      '{"action":"database.dropEverything"}',
      '{"action":"constructor"}',
      '{"action":7}',
    ]) {
      const { status, text } = await send('/admin', {}, body);
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ code: 'INVALID_PARAM', requestId: anyString() });
    }
    const malformed = JSON.stringify({ action: 'database.getDocument', collectionName: 'things', limit: -1 });
    expect(JSON.parse((await send('/admin', {}, malformed)).text)).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('has nothing elsewhere', async () => {
    expect((await send('/nowhere', {})).status).toBe(404);
    expect((await send('/..%2f..%2fetc/passwd', {})).status).toBe(404);
  });
});
