import { anyNumber, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

/** Calls any open API through the unmodified wx-server-sdk, and keeps what WeChat pushes. */
const API = `
const wx = use('wx-server-sdk');
wx.init({ env: wx.DYNAMIC_CURRENT_ENV });
exports.main = async ({ path, data }) => {
  try {
    return await path.split('.').reduce((api, name) => api[name], wx.openapi)(data);
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg };
  }
};`;
const COURIER = `
const tcb = use('@cloudbase/node-sdk');
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
exports.main = async (event) => { await db.collection('pushed').add(event); };`;

const PERMITTED = [
  ...['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'],
  'phonenumber.getPhoneNumber',
];

beforeAll(async () => {
  test = await startTestCloud({
    collections: [{ name: 'pushed', indexes: [] }],
    functions: {
      api: { code: API, config: { permissions: { openapi: PERMITTED } } },
      stranger: { code: API },
      courier: { code: COURIER },
    },
    invokeRules: { api: 'user', stranger: 'user' },
    mediaCheckFunction: 'courier',
    mediaCheckDelayMs: 60_000,
  });
});
afterAll(() => test.stop());

const openApi = async (path: string, data: object): Promise<Record<string, unknown>> =>
  (await test.call('api', { path, data }, 'member')).body as Record<string, unknown>;
const post = (path: string, body: object): Promise<Response> =>
  test.fetch(path, { method: 'POST', body: JSON.stringify(body) });
const get = async (path: string): Promise<Record<string, never[]>> =>
  (await (await test.fetch(path)).json()) as Record<string, never[]>;

describe('subscribeMessage.send', () => {
  const message = (templateId: string): object => ({
    touser: 'openid-resident',
    templateId,
    page: 'pages/matter/matter?id=1',
    data: { thing1: { value: '路灯不亮' }, time2: { value: '2026-03-02 09:00' } },
  });

  it('delivers one message for one acceptance, and keeps it to be seen', async () => {
    await post('/_local/subscriptions', { person: 'resident', templateIds: ['T1'] });
    expect(await openApi('subscribeMessage.send', message('T1'))).toMatchObject({ errCode: 0 });
    expect((await get('/_local/messages'))['messages']).toEqual([
      {
        person: 'resident',
        name: '示例村民',
        template: 'T1',
        page: 'pages/matter/matter?id=1',
        data: { thing1: '路灯不亮', time2: '2026-03-02 09:00' },
        at: anyNumber(),
      },
    ]);
    expect(await openApi('subscribeMessage.send', message('T1'))).toMatchObject({ errCode: 43101 });
    expect((await get('/_local/messages'))['messages']).toHaveLength(1);
  });

  it('refuses an unknown openid and malformed data', async () => {
    expect(await openApi('subscribeMessage.send', { ...message('T1'), touser: 'x' })).toMatchObject({
      errCode: 40003,
    });
    const bare = { ...message('T1'), data: { thing1: 'text' } };
    expect(await openApi('subscribeMessage.send', bare)).toMatchObject({ errCode: 47003 });
  });

  it('takes at most three templates at once, and only a sample person', async () => {
    const many = { person: 'resident', templateIds: ['a', 'b', 'c', 'd'] };
    expect((await post('/_local/subscriptions', many)).status).toBe(400);
    expect((await post('/_local/subscriptions', { person: 'nobody', templateIds: ['a'] })).status).toBe(400);
  });
});

describe('security', () => {
  const check = (content: string): Promise<Record<string, unknown>> =>
    openApi('security.msgSecCheck', { openid: 'openid-member', scene: 2, version: 2, content });

  it('msgSecCheck passes a plain text, and marks the test words', async () => {
    expect(await check('村口路灯不亮')).toMatchObject({
      errCode: 0,
      result: { suggest: 'pass', label: 100 },
    });
    expect(await check('含有违规测试词的话')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check('待审测试词')).toMatchObject({ result: { suggest: 'review' } });
    expect((await check('字'.repeat(2501)))['errCode']).toBe(44991);
  });

  it('mediaCheckAsync answers a trace id at once and pushes the verdict later', async () => {
    const verdicts: Record<string, string> = {};
    for (const [cloudPath, bytes, verdict] of [
      ['good.jpg', 'a photo', 'pass'],
      ['bad.jpg', 'bytes with risky-test inside', 'risky'],
      ['risky-test.jpg', 'a photo', 'risky'],
    ] as const) {
      const { fileID } = await test.app.uploadFile({ cloudPath, fileContent: Buffer.from(bytes) });
      const { fileList } = await test.app.getTempFileURL({ fileList: [fileID] });
      const data = {
        mediaUrl: fileList[0]?.tempFileURL,
        mediaType: 2,
        version: 2,
        scene: 2,
        openid: 'openid-member',
      };
      verdicts[String((await openApi('security.mediaCheckAsync', data))['traceId'])] = verdict;
    }
    expect((await get('/_local/media-checks'))['pending']).toHaveLength(3);
    expect((await test.db.collection('pushed').count()).total).toBe(0);
    await test.cloud.advance(60_000);
    const pushed = (await test.db.collection('pushed').get()).data as unknown as {
      trace_id: string;
      MsgType: string;
      Event: string;
      result: { suggest: string };
    }[];
    expect(Object.fromEntries(pushed.map((event) => [event.trace_id, event.result.suggest]))).toEqual(
      verdicts,
    );
    expect(pushed[0]).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      FromUserName: 'openid-member',
    });
    expect((await get('/_local/media-checks'))['pending']).toEqual([]);
  });
});

describe('other open APIs', () => {
  it('phonenumber.getPhoneNumber knows the sample people by their code', async () => {
    expect(await openApi('phonenumber.getPhoneNumber', { code: 'local-phone-resident' })).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800000001', countryCode: '86' },
    });
    expect(await openApi('phonenumber.getPhoneNumber', { code: 'other' })).toMatchObject({ errCode: 40029 });
  });

  it('the node SDK reaches them as JSON', async () => {
    const requestData = { openid: 'openid-member', scene: 2, version: 2, content: '违规测试词' };
    const answer: unknown = await test.app.callWxOpenApi({ apiName: 'security.msgSecCheck', requestData });
    expect(answer).toMatchObject({ result: { errcode: 0, result: { suggest: 'risky' } } });
  });

  it('a function may call only those that its config names', async () => {
    const data = { code: 'local-phone-resident' };
    const { body } = await test.call('stranger', { path: 'phonenumber.getPhoneNumber', data }, 'member');
    expect(body).toMatchObject({ errCode: -604101 });
  });

  it('an API that is not here is refused and every call is kept', async () => {
    expect(await openApi('wxacode.getUnlimited', { scene: 'a' })).toMatchObject({ errCode: -604100 });
    expect((await get('/_local/open-api'))['calls']?.[0]).toMatchObject({ api: 'wxacode.getUnlimited' });
  });
});
