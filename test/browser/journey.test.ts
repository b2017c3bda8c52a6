import type { BrowserContext } from 'playwright-core';

import { useLocalVillage } from './local-village';
import { allow } from './allow';
import { Phone } from './phone';

/** A matter's way through the pages, with the taps that norms.md allows each step. */
jest.setTimeout(60_000);

const local = useLocalVillage();
const phones: Phone[] = [];

afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
});

async function open(person: string, path = 'pages/home/home', context?: BrowserContext): Promise<Phone> {
  const phone = await Phone.open(local.browser, {
    url: local.village.url,
    person,
    path,
    ...(context && { context }),
  });
  phones.push(phone);
  return phone;
}

/** Presses what the page shows under this name, and counts. */
class Finger {
  taps = 0;

  constructor(private readonly phone: Phone) {}

  async press(name: string | RegExp): Promise<void> {
    this.taps += 1;
    const inPage = this.phone.page.locator('.h-view:not(.h-off)').getByText(name, { exact: true }).first();
    await inPage.click();
  }
}

async function writeReport(phone: Phone, words: string): Promise<void> {
  await phone.find('textarea').fill(words);
  await phone.waitForText('.report__frame', '会送到');
  await new Finger(phone).press('报给网格员');
  await allow(phone);
}

test('reported, acknowledged in one tap, resolved in three, and the resident has the last word', async () => {
  const resident = await open('resident-01', 'pages/report/report');
  await writeReport(resident, '村口的路灯不亮了。');
  await resident.waitForRoute('pages/sent/sent');
  await resident.waitForText('.sent__code', /[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(await resident.problems()).toEqual([]);

  const desk = await open('linked-0101');
  const finger = new Finger(desk);
  await finger.press('受理');
  await desk.waitForText('.home__desk', '已受理');
  expect(finger.taps).toBe(1);

  finger.taps = 0;
  await finger.press('村口的路灯不亮了');
  await desk.waitForRoute('pages/matter/matter');
  await finger.press('办结');
  await desk.waitForRoute('pages/act/act');
  await finger.press('办结，告诉报事人');
  await desk.waitForRoute('pages/matter/matter');
  await desk.waitForText('wx-page', '已办结');
  expect(finger.taps).toBe(3);
  expect(await desk.problems()).toEqual([]);

  const again = await open('resident-01');
  await new Finger(again).press('村口的路灯不亮了');
  await again.waitForRoute('pages/matter/matter');
  await new Finger(again).press(/^满意$/);
  await again.waitForText('wx-page', '已结案');
  expect(await again.problems()).toEqual([]);
});

test('what is written without a network survives a kill, goes out by itself, and arrives once', async () => {
  const context = await local.browser.newContext({ viewport: { width: 320, height: 568 }, locale: 'zh-CN' });
  const before = await open('resident-02', 'pages/report/report', context);
  await before.waitForText('.report__frame', '会送到');
  await before.setNetwork('none');
  await before.find('textarea').fill('井盖没了，怕人掉下去。');
  await new Finger(before).press('报给网格员');
  await allow(before);
  await before.waitForRoute('pages/sent/sent');
  await before.waitForText('wx-page', '已存在');
  await before.page.close();

  const after = await open('resident-02', 'pages/mine/mine', context);
  await after.waitForText('wx-page', '井盖没了');
  await after.waitForText('wx-page', '待受理');
  expect(await after.problems()).toEqual([]);
  const matters = local.village.cloud.database.collection('matters');
  expect(local.village.cloud.database.count(matters, { text: '井盖没了，怕人掉下去。' })).toBe(1);
});
