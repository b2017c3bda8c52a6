import { containing, deploy, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

const API = `
const tcb = use('@cloudbase/node-sdk');
const wx = use('wx-server-sdk');
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
wx.init({ env: wx.DYNAMIC_CURRENT_ENV });
let calls = 0;
exports.main = async (event, context) => {
  calls += 1;
  switch (event.do) {
    case 'who': return { sdk: app.auth().getUserInfo(), wx: wx.getWXContext(), userInfo: event.userInfo };
    case 'count': return (await app.database().collection('notes').count()).total;
    case 'add': return (await app.database().collection('notes').add({ text: event.text })).id;
    case 'calls': return calls;
    case 'time': return [Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date, Date()];
    case 'context': return { name: context.function_name, env: process.env.EXTRA, hasPath: 'PATH' in process.env };
    case 'nested': return (await app.callFunction({ name: 'helper', data: { n: 1 } })).result;
    case 'throw': throw new Error('it broke');
    case 'exit': process.exit(7);
    case 'reject': Promise.reject(new Error('nobody caught it')); return new Promise(() => undefined);
    case 'hang': return new Promise(() => undefined);
    case 'wait': await new Promise((resolve) => setTimeout(resolve, 60)); return wx.getWXContext().OPENID;
    case 'large': return 'x'.repeat(event.length);
    default: return undefined;
  }
};`;
const HELPER = `
const wx = use('wx-server-sdk');
wx.init();
exports.main = async ({ n }) => ({ n: n + 1, source: wx.getWXContext().SOURCE, openid: wx.getWXContext().OPENID ?? null });`;

beforeAll(async () => {
  test = await startTestCloud({
    collections: [{ name: 'notes', indexes: [] }],
    functions: { api: { code: API, config: { timeout: 2 } }, helper: { code: HELPER } },
    invokeRules: { api: 'user', helper: 'none' },
    functionEnv: { EXTRA: 'given' },
  });
});
afterAll(() => test.stop());

describe('identity', () => {
  it('is that of the chosen person, for both SDKs, and what the call says of it counts for nothing', async () => {
    const event = { do: 'who', openid: 'forged', userInfo: { openId: 'forged' } };
    const { status, body } = await test.call('api', event, 'member');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sdk: { openId: 'openid-member', isAnonymous: false },
      wx: { OPENID: 'openid-member', SOURCE: 'wx_client', ENV: test.cloud.env },
      userInfo: { openId: 'openid-member' },
    });
  });

  it('never leaks from one event into another, even when they run at once', async () => {
    const people = ['member', 'resident', 'member', 'resident', 'resident', 'member', 'member', 'resident'];
    const answers = await Promise.all(people.map((person) => test.call('api', { do: 'wait' }, person)));
    expect(answers.map(({ body }) => body)).toEqual(people.map((person) => `openid-${person}`));
  });

  it('an anonymous call and one of an unknown person are refused', async () => {
    expect(await test.call('api', { do: 'calls' })).toMatchObject({
      status: 401,
      body: { errCode: -501023 },
    });
    const unknown = await test.call('api', { do: 'calls' }, 'nobody');
    expect(unknown).toMatchObject({ status: 401, body: { errMsg: containing('nobody') } });
  });

  it('a function that is not for people is refused, a missing one is not found', async () => {
    expect(await test.call('helper', { n: 1 }, 'member')).toMatchObject({ status: 403 });
    expect(await test.call('nothing', {}, 'member')).toMatchObject({
      status: 404,
      body: { errCode: -501000 },
    });
  });

  it('a function called by a function has nobody behind it', async () => {
    const { body } = await test.call('api', { do: 'nested' }, 'member');
    expect(body).toEqual({ n: 2, source: 'scf', openid: null });
  });
});

describe('a function', () => {
  it('reaches the database by the unmodified SDK', async () => {
    const { body: id } = await test.call('api', { do: 'add', text: '你好' }, 'resident');
    expect((await test.db.collection('notes').doc(String(id)).get()).data).toEqual([
      { _id: id, text: '你好' },
    ]);
  });

  it('is called by the SDK too', async () => {
    expect((await test.app.callFunction({ name: 'helper', data: { n: 4 } })).result).toMatchObject({ n: 5 });
    await expect(test.app.callFunction({ name: 'nothing', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
  });

  it('gives each of many events that come at one moment its own answer', async () => {
    const calls = Array.from({ length: 15 }, (_, n) =>
      test.cloud.functions.call('helper', { n }, { source: 'scf' }),
    );
    const answers = (await Promise.all(calls)).map((answer) => (JSON.parse(answer) as { n: number }).n);
    expect(answers).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  });

  it('stays warm between events, has its own environment and answers null for nothing', async () => {
    const before = Number((await test.call('api', { do: 'calls' }, 'member')).body);
    for (let more = 0; more < 5; more += 1) await test.call('api', { do: 'calls' }, 'member');
    expect(Number((await test.call('api', { do: 'calls' }, 'member')).body)).toBeGreaterThan(before);
    const { body } = await test.call('api', { do: 'context' }, 'member');
    expect(body).toEqual({ name: 'api', env: 'given', hasPath: false });
    expect((await test.call('api', { do: 'nothing' }, 'member')).body).toBeNull();
  });

  it('lives in the time of the cloud', async () => {
    await test.cloud.advance(5 * 86_400_000);
    const { body } = await test.call('api', { do: 'time' }, 'member');
    const [now, constructed, five, isDate, text] = body as [number, number, number, boolean, string];
    expect(Math.abs(now - test.cloud.clock.now())).toBeLessThan(5000);
    expect(Math.abs(constructed - now)).toBeLessThan(1000);
    expect([five, isDate]).toEqual([5, true]);
    expect(text).toBe(new Date(Math.floor(now / 1000) * 1000).toString());
  });
});

describe('a failing function', () => {
  it.each([
    ['throws', 'throw', 500, -504002, 'it broke'],
    ['ends its process in mid-call', 'exit', 500, -504002, 'exited with code 7'],
    ['leaves a rejection uncaught', 'reject', 500, -504002, 'nobody caught it'],
    ['takes too long', 'hang', 504, -504003, 'timed out after 2 seconds'],
  ])(
    'that %s: the caller is told, and the next call works',
    async (_name, what, status, errCode, message) => {
      const failed = await test.call('api', { do: what }, 'member');
      expect(failed).toMatchObject({ status, body: { errCode, errMsg: containing(message) } });
      expect((await test.call('api', { do: 'count' }, 'member')).status).toBe(200);
    },
  );

  it('queues events while all instances are busy, and loses none when they all die', async () => {
    const calls = Array.from({ length: 12 }, (_, n) =>
      test.call('api', { do: n % 3 === 0 ? 'exit' : 'wait' }, 'member'),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? 500 : 200)));
  });
});

describe('limits', () => {
  it('a request over 100 KB and an answer over 1 MB are refused', async () => {
    const long = await test.call('api', { do: 'calls', text: 'x'.repeat(101 * 1024) }, 'member');
    expect(long).toMatchObject({ status: 413, body: { errCode: -501007 } });
    expect((await test.call('api', { do: 'large', length: 1_000_000 }, 'member')).status).toBe(200);
    expect((await test.call('api', { do: 'large', length: 1_100_000 }, 'member')).status).toBe(413);
  });

  it('a body that is no JSON object is refused', async () => {
    const init = { method: 'POST', headers: { 'x-local-person': 'member' } };
    for (const body of ['{', '[1]', '"text"']) {
      expect((await test.fetch('/functions/api', { ...init, body })).status).toBe(400);
    }
  });
});

it('a bundle that cannot be loaded tells the caller why', async () => {
  deploy(test.functionsDir, 'broken', { code: 'throw new Error("no such thing");' });
  await test.cloud.reloadFunctions();
  await expect(test.app.callFunction({ name: 'broken', data: {} })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: containing('no such thing'),
  });
});

it('a new build is taken by reloadFunctions', async () => {
  deploy(test.functionsDir, 'api', { code: 'exports.main = () => "second build";' });
  await test.cloud.reloadFunctions();
  expect((await test.call('api', {}, 'member')).body).toBe('second build');
});
