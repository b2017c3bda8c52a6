import { HOME, useFixturePhones } from './fixture-phones';

/** The browser phone itself: what `wx` does, and what it is strict about. */
const phones = useFixturePhones();

describe('dialogs', () => {
  it('asks, and gives back what was answered', async () => {
    const phone = await phones.open();
    await phone.tap('#ask');
    await phone.page.getByRole('alertdialog', { name: '确定撤回吗？' }).waitFor();
    await phone.press('撤回');
    await phone.waitForText('#result', 'yes');
    await phone.tap('#choose');
    await phone.press('二');
    await phone.waitForText('#result', 'chose 1');
    await phone.tap('#choose');
    await phone.press('取消');
    await phone.waitForText('#result', 'showActionSheet:fail cancel');
  });

  it('writes down what a real phone would have shared', async () => {
    const phone = await phones.open();
    await phone.tap('#share');
    await phone.press('返回');
    expect(await phone.calls('share')).toEqual([{ title: '转发标题', path: 'pages/home/home?from=share' }]);
  });
});

describe('the cloud', () => {
  it('calls a function as this person, and fails by callback without a network', async () => {
    const phone = await phones.open({ person: 'grid-01' });
    await phone.tap('#call');
    await phone.waitForText('#result', '{"ok":true,"data":{"word":"您好"}}');
    expect(phones.cloud.calls.at(-1)).toEqual({ person: 'grid-01', call: 'echo', input: { word: '您好' } });
    await phone.setNetwork('none');
    await phone.tap('#call');
    await phone.waitForText('#result', /^cloud.callFunction:fail request:fail/);
    expect(await phone.problems()).toEqual([]);
  });

  it('uploads a chosen picture with progress and keeps the file', async () => {
    const phone = await phones.open();
    await phone.tap('#upload');
    await phone.page.getByRole('button', { name: '示例图片 路灯.jpg' }).click();
    await phone.press('完成');
    await phone.waitForText('#result', 'cloud://fake/photos/1.jpg');
    await phone.waitForText('#progress', '100');
    expect(phones.cloud.uploads.at(-1)?.bytes).toBeGreaterThan(1000);
    await phone.find('#photo').getByRole('img', { name: '选的照片' }).waitFor();
  });

  it('lives in the time of the local cloud', async () => {
    const phone = await phones.open();
    const dayMs = 86_400_000;
    const before = Date.now();
    await fetch(`${phones.cloud.url}/_local/clock`, {
      method: 'POST',
      body: JSON.stringify({ advanceMs: dayMs }),
    });
    await phone.ask((handle) => handle.syncClock());
    await phone.pressTab('我的');
    await phone.waitForRoute('pages/mine/mine');
    expect(Number(await phone.text('#now'))).toBeGreaterThanOrEqual(before + dayMs - 1000);
  });
});

describe('strictness', () => {
  it('keeps what is stored over a reload, each person apart', async () => {
    const phone = await phones.open();
    await phone.find('wx-input input').fill('没写完');
    await phone.tap('#keep');
    await phone.page.reload();
    await phone.waitForRoute(HOME);
    await phone.tap('#recall');
    await phone.waitForText('#note', '没写完');
    const other = await phones.open({ person: 'secretary', context: phone.context });
    await other.tap('#recall');
    expect(await other.text('#note')).toBe('');
  });

  it('says loudly what it cannot do', async () => {
    const phone = await phones.open();
    await phone.tap('#unknown');
    await phone.page.locator('.h-problems', { hasText: 'wx.startBeaconDiscovery' }).waitFor();
    expect((await phone.problems()).join()).toContain('wx.startBeaconDiscovery is not in the browser phone');
  });

  it('reports setData that WeChat would lose', async () => {
    const phone = await phones.open();
    await phone.tap('#sloppy');
    expect(await phone.problems()).toEqual([
      expect.stringContaining('setData("when") is a Date'),
      expect.stringContaining('setData("missing") is undefined'),
    ]);
  });

  it('counts what a page costs', async () => {
    const phone = await phones.open();
    const [stats] = await phone.stats();
    expect(stats).toMatchObject({ path: HOME });
    expect(stats?.openMs).toBeGreaterThan(0);
    expect(stats?.setDataBytes).toBeGreaterThan(50);
    expect(stats?.setDataCount).toBeGreaterThanOrEqual(3);
    expect(stats?.nodes).toBeGreaterThan(50);
  });

  it('measures nodes from the corner of the page', async () => {
    const phone = await phones.open();
    await phone.tap('#measure');
    await phone.waitForText('#result', 'measured');
  });

  it('gives a 2d canvas to paint on, in the pixels of the screen', async () => {
    const phone = await phones.open();
    await phone.tap('#paint');
    await phone.waitForText('#result', 'painted 100x60 at 2');
    const colours = await phone.find('#canvas canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const at = (y: number): number[] => [...(canvas.getContext('2d')?.getImageData(9, y, 1, 1).data ?? [])];
      return { width, height, upper: at(9), lower: at(height - 9) };
    });
    expect(colours).toEqual({ width: 200, height: 120, upper: [31, 122, 77, 255], lower: [0, 0, 0, 0] });
    expect(await phone.problems()).toEqual([]);
  });

  it('loads nothing from elsewhere', async () => {
    const phone = await phones.open();
    const blocked = await phone.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI));
          fetch('https://example.com/font.woff').catch(() => undefined);
        }),
    );
    expect(blocked).toBe('https://example.com/font.woff');
    const answer = await fetch(`${phones.cloud.url}/phone`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});
