import { frameView, readyFrame } from '../../../miniprogram/components/page-frame/page-frame.view';
import { tabsView } from '../../../miniprogram/custom-tab-bar/index.view';
import { CallFailed } from '../../../miniprogram/services/calls/call-failed';
import { NOTHING_YET, type Loaded } from '../../../miniprogram/services/calls/load';
import { mountComponent, textOf } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, matter, me, NOW } from '../setup/sample';

const shell = (change = {}) => ({ now: NOW, isElder: false, isOnline: true, ...change });
const known: Loaded<string> = { data: 'x', at: hours(-1), failure: null, isLoading: false };
const failed = (code: 'OFFLINE' | 'INTERNAL' | 'TIMEOUT') => new CallFailed(code);

describe('页面状态', () => {
  it.each<[string, Loaded<string>, object, string, string]>([
    ['loading', NOTHING_YET, {}, 'loading', ''],
    ['ready', known, {}, 'ready', ''],
    ['failed with nothing known', { ...NOTHING_YET, failure: failed('INTERNAL') }, {}, 'error', ''],
    [
      'failed with the last known',
      { ...known, failure: failed('TIMEOUT') },
      {},
      'ready',
      '没能更新，下面是今天 09:00的内容。',
    ],
    [
      'offline with the last known',
      { ...known, failure: failed('OFFLINE') },
      { isOnline: false },
      'ready',
      '现在没有网络。下面是今天 09:00的内容，有网会自己更新。',
    ],
    [
      'not reached with a network, so that nothing will come by itself',
      { ...known, failure: failed('OFFLINE') },
      {},
      'ready',
      '没能更新，下面是今天 09:00的内容。',
    ],
    [
      'no network, but nothing that was missed',
      known,
      { isOnline: false },
      'ready',
      '现在没有网络。下面是今天 09:00的内容。',
    ],
  ])('%s', (_, loaded, change, stage, banner) => {
    expect(frameView(loaded, shell(change))).toMatchObject({ stage, banner });
  });

  it('tells a page without a network what it means, and an error what happened', () => {
    const missed = { ...NOTHING_YET, failure: failed('OFFLINE') };
    expect(frameView(missed, shell({ isOnline: false })).error.title).toBe('现在没有网络');
    expect(frameView(missed, shell()).error.title).toBe('没连上');
    expect(frameView({ ...NOTHING_YET, failure: failed('INTERNAL') }, shell()).error.words).toContain(
      '出了点问题',
    );
  });

  it('a page of its own words says where they are kept without a network', () => {
    expect(readyFrame(shell()).banner).toBe('');
    expect(readyFrame(shell({ isOnline: false })).banner).toContain('都存在这台手机上');
  });

  it('draws the skeleton, the error with its button, or the page', () => {
    const frame = (loaded: Loaded<string>, change = {}) =>
      mountComponent('components/page-frame/page-frame', { frame: frameView(loaded, shell(change)) });
    expect(frame(NOTHING_YET).querySelector('.frame__loading')).toBeDefined();
    const error = frame({ ...NOTHING_YET, failure: failed('INTERNAL') });
    expect(textOf(error)).toContain('再试一次');
    expect(frame(known).querySelector('.frame__content')).toBeDefined();
    expect(frame(known, { isElder: true }).dom?.innerHTML).toContain('elder');
  });
});

describe('网络回来', () => {
  const missed: Loaded<string> = { ...NOTHING_YET, failure: failed('OFFLINE') };
  const frameOf = (loaded: Loaded<string>, isOnline: boolean) => frameView(loaded, shell({ isOnline }));

  it.each<[string, Loaded<string>, number]>([
    ['a page that missed something asks once more by itself', missed, 1],
    ['a page with all it needs lets what is being written be', known, 0],
  ])('%s', async (_, loaded, times) => {
    const asked = jest.fn();
    const frame = mountComponent('components/page-frame/page-frame', { frame: frameOf(loaded, false) });
    frame.addEventListener('retry', asked);
    frame.setData({ frame: frameOf(NOTHING_YET, false) });
    frame.setData({ frame: frameOf(loaded, false) });
    expect(asked).not.toHaveBeenCalled();
    frame.setData({ frame: frameOf(loaded, true) });
    frame.setData({ frame: frameOf(loaded, true) });
    await Promise.resolve();
    expect(asked).toHaveBeenCalledTimes(times);
  });
});

describe('标签栏', () => {
  const desk = {
    deskId: 'v',
    name: '村',
    level: 'village',
    role: 'villageSecretary',
    standsInFor: null,
  } as const;

  it.each<[string, Parameters<typeof tabsView>[0], string, string]>([
    ['nobody known yet', null, '报事', ''],
    ['a resident with news', me({ unread: 2 }), '报事', '2'],
    ['a desk without', me({ unread: 0, desks: [desk] }), '工作台', ''],
    ['very much news', me({ unread: 120 }), '报事', '99+'],
  ])('%s', (_, who, first, badge) => {
    const tabs = tabsView(who);
    const [mine, affairs] = first === '工作台' ? ['事项', '村务'] : ['我的事项', '村里的事'];
    expect(tabs.map(({ text }) => text)).toEqual([first, mine, affairs, '我的']);
    expect(tabs[0]?.badge).toBe(badge);
    expect(tabs[0]?.note).toBe(badge === '' ? '' : `，${badge} 条消息没看`);
  });

  it('goes to the tab that is tapped', () => {
    const bar = mountComponent('custom-tab-bar/index');
    bar.querySelectorAll('.tabs__tab')[3]?.dispatchEvent('tap');
    return new Promise<void>((done) => setTimeout(done, 20)).then(() =>
      expect(phone.askedOf('switchTab')).toMatchObject([{ url: '/pages/me/me' }]),
    );
  });
});

describe('云', () => {
  const { call } = jest.requireActual<typeof import('../../../miniprogram/services/cloud')>(
    '../../../miniprogram/services/cloud',
  );
  const outcome = (): Promise<unknown> => call('me.get', {}).catch((thrown: unknown) => thrown);
  const breaking = (errMsg: string) => () => {
    throw Object.assign(new Error(errMsg), { errMsg });
  };

  it('answers the data', async () => {
    phone.answer({ 'me.get': () => me() });
    await expect(call('me.get', {})).resolves.toMatchObject({ personId: 'p-resident' });
    expect(phone.calls).toEqual([{ call: 'me.get', input: {} }]);
  });

  it('passes on what the api refuses, with its facts and number', async () => {
    phone.answer({
      'me.get': () => {
        throw new Refusal({ code: 'INVALID_INPUT', facts: { field: 'name' }, requestId: 'r1' });
      },
    });
    await expect(outcome()).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'name' },
      requestId: 'r1',
    });
  });

  it.each([
    ['OFFLINE', 'cloud.callFunction:fail request:fail'],
    ['OFFLINE', 'net::ERR_INTERNET_DISCONNECTED'],
    ['TIMEOUT', 'cloud.callFunction:fail timeout'],
    ['TIMEOUT', 'request:fail interrupted'],
    ['SERVICE_UNAVAILABLE', 'cloud.callFunction:fail -504002 functions execute fail'],
  ])('%s for "%s"', async (code, errMsg) => {
    phone.answer({ 'me.get': breaking(errMsg) });
    await expect(outcome()).resolves.toMatchObject({ name: 'CallFailed', code });
  });

  it('waits no longer than a quarter of a minute', async () => {
    jest.useFakeTimers();
    phone.answer({ 'me.get': () => new Promise(() => undefined) });
    const waiting = outcome();
    await jest.advanceTimersByTimeAsync(15_000);
    await expect(waiting).resolves.toMatchObject({ code: 'TIMEOUT' });
    jest.useRealTimers();
  });
});

describe('适老版', () => {
  type Elder = typeof import('../../../miniprogram/services/phone/elder');
  /** As after a start. */
  const elder = (fontSizeSetting: number): Elder => {
    phone.provide('getAppBaseInfo', () => ({ fontSizeSetting }));
    let started: Elder | undefined;
    jest.isolateModules(() => {
      started = jest.requireActual<Elder>('../../../miniprogram/services/phone/elder');
    });
    if (!started) throw new Error('not loaded');
    return started;
  };

  it.each([
    [15, false],
    [16, false],
    [17, false],
    [19, true],
    [23, true],
  ])('follows letters of %i px: %s', (px, isElder) => {
    expect(elder(px).isElder()).toBe(isElder);
  });

  it('does what the person chose, also after a start, and tells the pages', () => {
    const first = elder(23);
    const drawn: boolean[] = [];
    const stop = first.onElderChange(() => drawn.push(first.isElder()));
    first.setElder('off');
    expect(drawn).toEqual([false]);
    expect(elder(23).isElder()).toBe(false);
    stop();
    first.setElder('follow');
    expect(drawn).toEqual([false]);
    expect(elder(23).isElder()).toBe(true);
  });
});

describe('上次的数据', () => {
  const cache = jest.requireActual<typeof import('../../../miniprogram/services/calls/cache')>(
    '../../../miniprogram/services/calls/cache',
  );

  const seen = (index: number) => matter({ id: String(index) });

  it('keeps nothing that is confidential, nor what nobody has thought about', () => {
    const secret = '示例甲方 13900000001' as never;
    cache.remember('mediation.get', { matterId: 'm1' }, secret, NOW);
    cache.remember('visit.get', { householdId: 'h1' }, secret, NOW);
    cache.remember('household.get', { householdId: 'h1' }, secret, NOW);
    cache.remember('matter.phone', { matterId: 'm1' }, secret, NOW);
    const asked = matter({ service: { isMissing: false, paperNumber: null } });
    cache.remember('matter.get', { matterId: 'm1' }, asked, NOW);
    expect([...phone.storage.keys()].filter((key) => key.startsWith('seen:'))).toEqual([]);
    expect(cache.recall('visit.get', { householdId: 'h1' })).toBeNull();
  });

  it('keeps forty answers and begins anew rather than growing without end', () => {
    for (let index = 0; index < 45; index += 1)
      cache.remember('matter.get', { matterId: String(index) }, seen(index), NOW);
    const kept = [...phone.storage.keys()].filter((key) => key.startsWith('seen:'));
    expect(kept.length).toBeLessThanOrEqual(40);
    expect(cache.recall('matter.get', { matterId: '44' })).toEqual({ data: seen(44), at: NOW });
  });

  it('makes room without what a report needs', () => {
    cache.remember('report.form', {}, seen(0) as never, NOW);
    for (let index = 0; index < 90; index += 1)
      cache.remember('matter.get', { matterId: String(index) }, seen(index), NOW);
    expect(cache.recall('report.form', {})).not.toBeNull();
  });

  it('forgets what was seen and nothing else', () => {
    phone.storage.set('draft:report', { text: '灯' });
    cache.remember('matter.get', { matterId: '1' }, seen(1), NOW);
    cache.forgetSeen();
    expect([...phone.storage.keys()]).toEqual(['draft:report']);
  });
});
