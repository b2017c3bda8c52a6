import type { BrowserContext } from 'playwright-core';

import { allow } from './allow';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';
import { letClockCount } from './tour/first-count';
import { faultsOf } from './tour/measure';
import { askAs } from './tour/stop';

/** 倒霉的一天 · An old villager on a small phone with big letters, whose network goes and whose phone is killed twice. */
jest.setTimeout(60_000);

const PERSON = 'resident-02';
const LEAST_TARGET_PX = 60;
const UPLOADS = '**/upload?**';

const local = useLocalVillage();
let context: BrowserContext;
let phone: Phone;

beforeAll(async () => {
  context = await local.browser.newContext({
    viewport: { width: 320, height: 568 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
});
afterAll(() => context.close());

async function start(network: 'none' | 'wifi', path = 'pages/home/home'): Promise<void> {
  const { url } = local.village;
  phone = await Phone.open(local.browser, { url, person: PERSON, path, context, storage: { elder: 'on' } });
  await phone.setNetwork(network);
}

/** The phone takes the mini-program away, in the middle of whatever it was doing. */
const kill = (): Promise<void> => phone.page.close();

/** Says this, and nothing on the page is cut off, too small, too pale or wrong. */
async function says(...words: readonly string[]): Promise<void> {
  for (const one of words) await phone.waitForText('.frame', one);
  expect(await faultsOf(phone, LEAST_TARGET_PX)).toEqual([]);
}

const press = (words: string): Promise<void> =>
  phone.find('').getByText(words, { exact: true }).first().click();

const pressTab = (words: string): Promise<void> =>
  phone
    .find('')
    .getByRole('tab', { name: new RegExp(`^${words}`) })
    .click();

async function agreeTo(): Promise<void> {
  await phone.page.locator('.h-mask').getByRole('button', { name: /^同意/ }).click();
}

test('a report of a voice and a photo is written, kept, sent once and told, whatever happens', async () => {
  await start('wifi');
  // The form is fetched ahead, so that it opens where there is no network.
  await phone.page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.includes('report.form')),
  );
  await phone.setNetwork('none');
  await pressTab('村里的事');
  await says('现在没有网络', '有网后会自己打开');
  await phone.setNetwork('wifi');
  await says('公开和通知');
  await phone.setNetwork('none');
  await pressTab('报事');
  await phone.tap('.resident__hero');
  await says('现在没有网络，一样能报', '点一下，说给我们听');

  await phone.tap('.recorder');
  await agreeTo();
  await says('正在听您说', '说完了，再点一下');
  await phone.tap('.recorder');
  await says('录好了', '已存在手机上');
  await press('拍照片');
  await phone.page.locator('.h-photo').first().click();
  await phone.page.locator('.h-photo-done').click();
  await phone.find('.photos__photo').first().waitFor();
  await kill();

  await start('none');
  await says('没写完的报事', '接着写');
  await press('没写完的报事');
  await says('录好了', '1 张，最多 9 张');
  await press('报给网格员');
  await allow(phone);
  await says('已存在这台手机上', '有网会自己送出去，不会重复', '等有网');
  await kill();

  // A network that lets words through and no files.
  await context.route(UPLOADS, (route) => route.abort());
  await start('wifi');
  await says('文字已送达，图片 0/1，语音还没送到');
  await pressTab('我的事项');
  await says('文字已送达', '待受理');

  await context.unroute(UPLOADS);
  await phone.setNetwork('none');
  await phone.setNetwork('wifi');
  await phone.find('.mine__waiting').waitFor({ state: 'detached' });
  await says('待受理');
  const { rows } = await askAs(local.village.url, PERSON)('matters.mine', { filter: 'all' });
  expect(rows.map(({ mediaCount }) => mediaCount)).toEqual([2]);
  await kill();

  // The courier comes round.
  await letClockCount(local.village.url);
  await start('wifi', 'pages/inbox/inbox');
  await says('您报的事收到了');
  await phone.page.close();
});
