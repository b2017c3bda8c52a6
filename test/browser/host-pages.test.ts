import { DETAIL, HOME, useFixturePhones } from './fixture-phones';

/** The browser phone itself: components, forms and pages, on a small mini-program. */
const phones = useFixturePhones();

describe('templates and components', () => {
  it('draws data, templates, wxs, conditions, slots, behaviors and external classes', async () => {
    const phone = await phones.open();
    expect(await phone.text('#greeting')).toBe('示例甲，您好');
    expect(await phone.find('.row').allInnerTexts()).toEqual(['0 甲', '1 乙']);
    expect(await phone.text('#masked')).toBe('138**** list');
    expect(await phone.text('#less')).toBe('只有一');
    expect(await phone.text('#in-head')).toBe('头');
    expect(await phone.text('#from')).toBe('字段 behavior');
    await phone.waitForText('#ready', 'ready');
    const border = await phone
      .find('wx-card > wx-view')
      .evaluate((box) => getComputedStyle(box).borderTopColor);
    expect(border).toBe('rgb(1, 2, 3)');
    expect(await phone.problems()).toEqual([]);
  });

  it('follows setData by path, observers and events out of a component', async () => {
    const phone = await phones.open();
    await phone.tap('#inc');
    await phone.waitForText('#doubled', '4');
    expect(await phone.find('.row').first().innerText()).toBe('0 丙');
    expect(await phone.text('#more')).toBe('多于一');
    await phone.tap('#heading');
    await phone.waitForText('#poked', '卡片');
    await phone.tap('#from');
    await phone.waitForText('#said', 'behavior');
  });

  it('keeps the styles of an isolated component to itself', async () => {
    const phone = await phones.open();
    const colors = await Promise.all(
      ['#heading', '#greeting'].map((id) => phone.find(id).evaluate((node) => getComputedStyle(node).color)),
    );
    expect(colors).toEqual(['rgb(31, 122, 77)', 'rgb(27, 36, 32)']);
  });

  it('stops a tap that is caught', async () => {
    const phone = await phones.open();
    await phone.tap('#inner');
    await phone.waitForText('#log', 'inner');
    expect(await phone.text('#log')).not.toContain('outer');
  });

  it('changes letters and variables of the whole page by page-meta', async () => {
    const phone = await phones.open();
    await phone.tap('#elder');
    await phone.page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '22px');
    const gap = await phone
      .find('wx-page, .wrap')
      .last()
      .evaluate((node) => getComputedStyle(node).paddingTop);
    expect(parseFloat(gap)).toBeCloseTo(24, 1);
  });
});

describe('forms', () => {
  it('gathers every kind of field when a button submits', async () => {
    const phone = await phones.open();
    await phone.find('wx-input input').fill('示例丁');
    await phone.find('wx-textarea textarea').fill('一'.repeat(30));
    await phone.find('wx-label:has(wx-switch)').getByText('着急').click();
    await phone.find('wx-checkbox').first().click();
    await phone.find('wx-radio').first().click();
    await phone.tap('#submit');
    await phone.waitForText('#submitted', '示例丁');
    expect(JSON.parse(await phone.text('#submitted'))).toEqual({
      name: '示例丁',
      words: '一'.repeat(20),
      urgent: true,
      tags: ['a'],
      one: 'x',
    });
    expect(await phone.text('#note')).toBe('示例丁');
  });

  it('picks a date from columns', async () => {
    const phone = await phones.open();
    await phone.tap('#day');
    await phone.page.locator('.h-picker').getByRole('option', { name: '25日' }).click();
    await phone.press('确定');
    await phone.waitForText('#day', '2026-11-25');
  });

  it('gives every field, choice and picture a name that a screen reader finds', async () => {
    const phone = await phones.open();
    const page = phone.find('');
    await page.getByRole('textbox', { name: '姓名' }).waitFor();
    await page.getByRole('textbox', { name: '什么事' }).waitFor();
    await page.getByRole('switch', { name: '着急' }).waitFor();
    await page.getByRole('checkbox', { name: '甲类' }).waitFor();
    await page.getByRole('radio', { name: '其二', checked: true }).waitFor();
    await page.getByRole('button', { name: '提交' }).waitFor();
    await page.getByRole('heading', { name: '示例甲，您好', level: 2 }).waitFor();
  });
});

describe('pages', () => {
  it('opens a page, speaks over the event channel and comes back', async () => {
    const phone = await phones.open({ path: `${HOME}?from=here` });
    await phone.tap('#open');
    await phone.waitForRoute(DETAIL);
    expect(await phone.text('#detail')).toBe('7 给您');
    expect(await phone.title()).toBe('详情');
    await phone.tap('#rename');
    await phone.page.locator('.h-title', { hasText: '新题目' }).waitFor();
    await phone.tap('#pick');
    await phone.waitForRoute(HOME);
    await phone.waitForText('#log', 'picked 这个');
    const log = (await phone.text('#log')).split(',').filter((line) => line !== 'bottom');
    expect(log).toEqual(['load here', 'show', 'ready', 'hide', 'picked 这个', 'show']);
  });

  it('goes back by the bar, and switches tabs without losing a page', async () => {
    const phone = await phones.open();
    await phone.tap('#inc');
    await phone.tap('#open');
    await phone.waitForRoute(DETAIL);
    await phone.press('返回');
    await phone.waitForRoute(HOME);
    await phone.pressTab('我的');
    await phone.waitForRoute('pages/mine/mine');
    await phone.pressTab('首页');
    await phone.waitForRoute(HOME);
    expect(await phone.text('#doubled')).toBe('4');
    expect(await phone.text('#log')).toContain('tab');
    expect(await phone.ask((handle) => handle.depth)).toBe(1);
  });

  it('shows a badge on a tab', async () => {
    const phone = await phones.open();
    await phone.tap('#badge');
    await phone.page.locator('.h-tab .h-badge', { hasText: '3' }).waitFor();
  });

  it('refreshes when pulled and tells when the bottom is reached', async () => {
    const phone = await phones.open();
    await phone.ask((handle) => handle.pullDown());
    await phone.waitForText('#log', 'pull');
    await phone.find('#share').scrollIntoViewIfNeeded();
    await phone.waitForText('#log', 'bottom');
  });

  it('refuses an eleventh page', async () => {
    const phone = await phones.open();
    const failure = await phone.page.evaluate(async () => {
      type Navigate = (options: { url: string }) => Promise<unknown>;
      const { navigateTo } = (globalThis as unknown as { wx: { navigateTo: Navigate } }).wx;
      for (let depth = 2; depth <= 10; depth += 1) await navigateTo({ url: '/pages/detail/detail?id=1' });
      return navigateTo({ url: '/pages/detail/detail?id=1' }).catch(
        (error: unknown) => (error as { errMsg: string }).errMsg,
      );
    });
    expect(failure).toContain('navigateTo:fail webview count limit exceed');
  });
});
