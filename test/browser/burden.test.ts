import type { Browser } from 'playwright-core';

import { silentLogger } from '../../local/cloud/logger';
import { startLocal, type LocalVillage } from '../../local/run';
import { TASKS } from '../../miniprogram/manage/burden/tasks';
import { launchBrowser } from './launch';
import { Phone } from './phone';
import { makeDataDir } from './tour/data-dir';

/** 减负 · Every task of the list is done as its role does it, and what it took is counted. */
const START_TIMEOUT_MS = 60_000;
jest.setTimeout(60_000);

let village: LocalVillage;
let browser: Browser;
const dataDir = makeDataDir();

beforeAll(async () => {
  const options = { dataDir: dataDir.path, isDurable: false, hasMatters: false, logger: silentLogger };
  village = await startLocal(options);
  browser = await launchBrowser();
}, START_TIMEOUT_MS);

afterAll(async () => {
  await browser.close();
  await village.stop();
  dataDir.remove();
});

/** A hand that counts. Pages are counted as they come on screen. */
class Hand {
  taps = 0;
  typed = 0;
  screens = 1;

  private constructor(readonly phone: Phone) {}

  static async at(person: string): Promise<Hand> {
    return new Hand(await Phone.open(browser, { url: village.url, person, path: 'pages/home/home' }));
  }

  async press(name: string | RegExp): Promise<void> {
    this.taps += 1;
    await this.phone.page
      .locator('.h-view:not(.h-off)')
      .getByText(name, { exact: true })
      .filter({ visible: true })
      .first()
      .click();
  }

  async tap(selector: string): Promise<void> {
    this.taps += 1;
    await this.phone.tap(selector);
  }

  async arrives(route: string): Promise<void> {
    this.screens += 1;
    await this.phone.waitForRoute(route);
  }

  /** WeChat's own dialogs, which the mini-program can't spare anybody, until a page or something else is there. */
  async allows(until: string): Promise<void> {
    const { page } = this.phone;
    const agree = page.locator('.h-mask').getByRole('button', { name: /^(允许|同意)/ });
    await page.waitForFunction(
      (wanted) =>
        (window as unknown as { __phone: { route: string } }).__phone.route === wanted ||
        document.querySelector('.h-mask') !== null,
      until,
    );
    if ((await agree.count()) === 0) return;
    await agree.first().click();
    await this.allows(until);
  }
}

async function call(person: string, name: string, input: object): Promise<{ readonly id: string }> {
  const answer = await fetch(`${village.url}/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-person': person },
    body: JSON.stringify({ call: name, input }),
  });
  const { ok, data } = (await answer.json()) as { ok: boolean; data: { id: string } };
  expect(ok).toBe(true);
  return data;
}

let reports = 0;

async function says(person: string, text: string): Promise<string> {
  reports += 1;
  const { binding } = (await call(person, 'me.get', {})) as unknown as { binding: { householdId: string } };
  const { householdId } = binding;
  const report = { clientKey: `burden-${reports}`, categoryId: 'repair', householdId, text };
  return (await call(person, 'matter.report', report)).id;
}

async function acknowledged(text: string): Promise<string> {
  const matterId = await says('resident-01', text);
  await call('linked-0101', 'matter.acknowledge', { matterId });
  return matterId;
}

/** Nothing is left to be taken on: the home page opens on what is under way. */
async function allTakenOn(person: string): Promise<void> {
  const queue = await call(person, 'desk.queue', { group: 'reported' });
  for (const { id: matterId } of (queue as unknown as { rows: readonly { id: string }[] }).rows)
    await call(person, 'matter.acknowledge', { matterId });
}

/** How each is done; what has to be there first isn't counted. */
const WAYS: Readonly<Record<string, () => Promise<Hand>>> = {
  photo: async () => {
    const hand = await Hand.at('resident-01');
    await hand.tap('.resident__hero');
    await hand.arrives('pages/report/report');
    await hand.phone.waitForText('.report__frame', '会送到');
    await hand.press('拍照片');
    await hand.allows('.h-photo');
    await hand.phone.page.locator('.h-photo').first().click();
    await hand.phone.page.locator('.h-photo-done').click();
    await hand.phone.find('.photos__photo').first().waitFor();
    await hand.press('报给网格员');
    await hand.allows('pages/sent/sent');
    await hand.arrives('pages/sent/sent');
    return hand;
  },
  acknowledge: async () => {
    await says('resident-01', '村口的路灯不亮了。');
    const hand = await Hand.at('linked-0101');
    await hand.press('受理');
    await hand.phone.waitForText('.home__desk', '已受理');
    return hand;
  },
  resolve: async () => {
    await acknowledged('水管漏水了。');
    await allTakenOn('linked-0101');
    const hand = await Hand.at('linked-0101');
    await hand.press('水管漏水了');
    await hand.arrives('pages/matter/matter');
    await hand.press('办结');
    await hand.arrives('pages/act/act');
    await hand.press('办结，告诉报事人');
    await hand.phone.waitForRoute('pages/matter/matter');
    await hand.phone.waitForText('wx-page', '已办结');
    return hand;
  },
  escalate: async () => {
    await says('resident-01', '桥上的栏杆断了。');
    const hand = await Hand.at('linked-0101');
    await hand.press('桥上的栏杆断了');
    await hand.arrives('pages/matter/matter');
    await hand.press('更多');
    await hand.press(/^(上报|这里办不了)/);
    await hand.arrives('pages/act/act');
    await hand.press('要花钱，这里定不了。');
    await hand.press(/^上报.+/);
    await hand.phone.waitForRoute('pages/matter/matter');
    return hand;
  },
  rate: async () => {
    const matterId = await acknowledged('井盖松了。');
    await call('linked-0101', 'matter.resolve', { matterId, outcome: 'fixed' });
    const hand = await Hand.at('resident-01');
    await hand.press('井盖松了');
    await hand.arrives('pages/matter/matter');
    await hand.press(/^满意$/);
    await hand.phone.waitForText('wx-page', '已结案');
    return hand;
  },
  board: async () => {
    const hand = await Hand.at('secretary');
    await hand.press('村情');
    await hand.phone.find('.board__grid').first().waitFor();
    return hand;
  },
};

test.each(TASKS.filter(({ id }) => WAYS[id] !== undefined))(
  '$role › $name',
  async ({ id, taps, typed, screens }) => {
    const hand = await WAYS[id]?.();
    expect(await hand?.phone.problems()).toEqual([]);
    await hand?.phone.close();
    expect({ taps: hand?.taps, typed: hand?.typed, screens: hand?.screens }).toEqual({
      taps,
      typed,
      screens,
    });
  },
);

test('no task is left out', () => {
  expect(Object.keys(WAYS).sort()).toEqual(TASKS.map(({ id }) => id).sort());
});
