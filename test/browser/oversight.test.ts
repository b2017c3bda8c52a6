import type { Browser } from 'playwright-core';

import { silentLogger } from '../../local/cloud/logger';
import { startLocal, type LocalVillage } from '../../local/run';
import { launchBrowser } from './launch';
import { Phone, type PhoneOptions } from './phone';
import { makeDataDir } from './tour/data-dir';

/** 督办: from the figures to the matter and back; and the charts as they are really painted. */
const START_TIMEOUT_MS = 60_000;
jest.setTimeout(60_000);

const OVERSIGHT = 'manage/oversight/oversight';
const TREND = 'manage/trend/trend?villageId=140928208224';

let village: LocalVillage;
let browser: Browser;
const dataDir = makeDataDir();
const phones: Phone[] = [];

beforeAll(async () => {
  village = await startLocal({ dataDir: dataDir.path, isDurable: false, logger: silentLogger });
  browser = await launchBrowser();
}, START_TIMEOUT_MS);

afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
});

afterAll(async () => {
  await browser.close();
  await village.stop();
  dataDir.remove();
});

async function open(person: string, path: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
  const phone = await Phone.open(browser, { url: village.url, person, path, ...options });
  phones.push(phone);
  return phone;
}

/** Taps what is named or labelled so on the page that is on screen. */
const press = (phone: Phone, name: string | RegExp): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByRole('button', { name }).first().click();

const pressText = (phone: Phone, words: RegExp): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByText(words).first().click();

/** What is painted on the first chart, once it has an ink: its colours, and how wide it is in both kinds of pixels. */
async function painted(phone: Phone, ink: string) {
  const read = ([selector, wanted]: readonly string[]) => {
    const canvas = document.querySelector<HTMLCanvasElement>(selector ?? '');
    const { width = 0, height = 0, clientWidth = 0 } = canvas ?? {};
    if (!canvas || width === 0) return null;
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 4).join();
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return (counts[wanted ?? ''] ?? 0) > 0 ? { width, clientWidth, counts } : null;
  };
  const canvas = '.h-view:not(.h-off) .chart__canvas canvas';
  const found = await phone.page.waitForFunction(read, [canvas, ink] as const);
  const picture = await found.jsonValue();
  if (!picture) throw new Error('nothing is painted');
  return picture;
}

test('a supervisor goes from the figures to the matter, asks for a reply, and gets it', async () => {
  const supervisor = await open('supervisor', 'pages/home/home');
  await supervisor.tap('.township__overview');
  await supervisor.waitForRoute(OVERSIGHT);
  await press(supervisor, /^下鹿角村/);
  await supervisor.waitForRoute('manage/village/village');
  await press(supervisor, /^示例四组，正在办的/);
  await supervisor.waitForRoute('pages/village/village');
  await pressText(supervisor, /煤改电/);
  await supervisor.waitForRoute('pages/matter/matter');
  await press(supervisor, '督办');
  await supervisor.waitForRoute('pages/act/act');
  await supervisor.find('textarea').fill('请今天给个准信。');
  await supervisor.tap('.act__send');
  await supervisor.waitForRoute('pages/matter/matter');
  await supervisor.waitForText('wx-page', '请今天给个准信');
  expect(await supervisor.problems()).toEqual([]);

  const secretary = await open('secretary', 'pages/home/home');
  await secretary.waitForText('wx-page', '上级督办，等您回复');
  await secretary.waitForText('wx-page', '请今天给个准信');
  await secretary
    .find('.desk__supervised')
    .filter({ hasText: '请今天给个准信' })
    .getByRole('button', { name: /回复/ })
    .click();
  await secretary.waitForRoute('pages/act/act');
  await secretary.find('textarea').fill('明天上午装。');
  await secretary.tap('.act__send');
  await secretary.waitForRoute('pages/home/home');
  expect(await secretary.problems()).toEqual([]);
  await supervisor.ask((handle) => handle.pullDown());
  await supervisor.waitForText('wx-page', '明天上午装');
});

test('a count leads to its list, and the list to another', async () => {
  const supervisor = await open('supervisor', OVERSIGHT);
  await press(supervisor, /^卡在村里/);
  await supervisor.waitForRoute('manage/watch/watch');
  await supervisor.waitForText('wx-page', '文化活动室');
  await supervisor.page.getByRole('tab', { name: /^等回复/ }).click();
  await supervisor.waitForText('wx-page', '文化活动室');
  expect(await supervisor.problems()).toEqual([]);
});

test('the county goes from its home to a township, and no further', async () => {
  const county = await open('county-admin', 'pages/home/home');
  await press(county, /^总览/);
  await county.waitForRoute(OVERSIGHT);
  await press(county, /^杏岭子乡/);
  await county.waitForText('.oversight__who', '杏岭子乡');
  expect(await county.find('.oversight__part').first().getAttribute('role')).toBeNull();
  expect(await county.problems()).toEqual([]);
});

const BAR = '79,155,115,255';
const LETTERS = { light: '74,85,96,255', dark: '185,196,190,255' };

test.each([
  { look: 'in light', options: {}, letters: LETTERS.light },
  { look: 'in the dark', options: { isDark: true }, letters: LETTERS.dark },
  { look: 'in elder view', options: { storage: { elder: 'on' } }, letters: LETTERS.light },
])(
  "a village's months are really painted $look, in the pixels of the screen",
  async ({ options, letters }) => {
    const phone = await open('secretary', TREND, options);
    const { width, clientWidth, counts } = await painted(phone, letters);
    expect(width).toBe(2 * clientWidth);
    expect(counts[BAR]).toBeGreaterThan(1000);
    expect(await phone.problems()).toEqual([]);
  },
);

test('a chart is painted anew when the phone is turned dark or wide', async () => {
  const phone = await open('secretary', TREND);
  const before = await painted(phone, LETTERS.light);
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  await painted(phone, LETTERS.dark);
  await phone.page.setViewportSize({ width: 600, height: 812 });
  await phone.page.waitForFunction(
    (narrow) => document.querySelector<HTMLCanvasElement>('.chart__canvas canvas')!.width > narrow,
    before.width,
  );
  expect((await painted(phone, LETTERS.dark)).counts[LETTERS.light]).toBeUndefined();
});

test('the numbers of a chart stand as rows on a tap', async () => {
  const phone = await open('secretary', TREND);
  await press(phone, '看数字，每月结案');
  await phone.waitForText('.chart__row', /^2026年11月\s*\d+ 件$/);
  expect(await phone.find('.chart__row').count()).toBe(12);
  await press(phone, '看图，每月结案');
  await painted(phone, BAR);
});
