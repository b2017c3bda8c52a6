import type { Locator } from 'playwright-core';

import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/**
 * 三下之内，真的点 · From each role's first page, by real taps, to every entry that it offers. What test/architecture
 * reads in the code is proved here where it can be seen: each row leads to a page that opens, within three taps.
 */
jest.setTimeout(120_000);

const MOST_TAPS = 3;

/** 一处菜单 · How it is come to, by what is tapped; the rows on it that lead on. */
interface Menu {
  readonly way: readonly string[];
  readonly rows: string;
  /** Of a list of things the first stands for all. */
  readonly isList?: boolean;
}

const tab = (words: string): string => `[role=tab][aria-label="${words}"]`;

/** Rows of 我的 that ask something right there. */
const ASKING = /点一下|有进展用微信提醒/;

const BELL: Menu = { way: [], rows: '.home__bell' };
const ME: Menu = { way: [tab('我的')], rows: '.tap-row:has(.chevron)' };
const OWN: Menu = { way: [tab('我的事项')], rows: '.matter-row', isList: true };
const AFFAIRS: Menu = { way: [tab('村里的事')], rows: '.affairs__entry' };

const RESIDENT: readonly Menu[] = [
  BELL,
  { way: [], rows: '.resident__hero' },
  { way: [], rows: '.matter-row', isList: true },
  { way: [], rows: '.resident__link' },
  OWN,
  AFFAIRS,
  ME,
];
const ELDER: readonly Menu[] = [
  { way: [], rows: '.resident__hero' },
  OWN,
  { way: [tab('村里的事'), '.affairs__more'], rows: '.affairs__entry' },
  ME,
];

const AT_DESK: readonly Menu[] = [
  BELL,
  { way: [], rows: '.home__tile' },
  { way: [], rows: '.home__manage' },
  { way: ['.home__manage'], rows: '.hub__entry' },
  { way: [tab('事项')], rows: '.tap-row:has(.chevron)' },
  ME,
];
const DESK: readonly Menu[] = [...AT_DESK, { way: [tab('村务')], rows: '.affairs__entry' }];
const VILLAGE: readonly Menu[] = [
  ...DESK,
  { way: [], rows: '.desk__search' },
  { way: [], rows: '.desk__link' },
  { way: [], rows: '.matter-row', isList: true },
];

interface Role {
  readonly name: string;
  readonly person: string;
  readonly menus: readonly Menu[];
  readonly isElder?: boolean;
  /** Pages that matter most to them. */
  readonly reaches: readonly string[];
}

const FOR_ALL = ['pages/inbox/inbox', 'pages/report/report', 'pages/privacy/privacy', 'pages/verify/verify'];
const FOR_VILLAGERS = [
  'pages/matter/matter',
  'village/bulletins/bulletins',
  'village/services/services',
  'village/letters/letters',
  'village/glance/glance',
  'village/ledger/ledger',
  'village/polls/polls',
  'village/meetings/meetings',
];
const AT_DESKS = ['manage/hub/hub', 'manage/leave/leave', 'manage/burden/burden', 'pages/queue/queue'];

const ROLES: readonly Role[] = [
  { name: '村民', person: 'resident-01', menus: RESIDENT, reaches: [...FOR_ALL, ...FOR_VILLAGERS] },
  {
    name: '村民，适老版',
    person: 'resident-01',
    menus: ELDER,
    isElder: true,
    reaches: ['pages/report/report', ...FOR_VILLAGERS],
  },
  {
    name: '网格员',
    person: 'grid-01',
    menus: VILLAGE,
    reaches: [...FOR_ALL, ...AT_DESKS, 'manage/map/map', 'manage/homes/homes', 'manage/search/search'],
  },
  {
    name: '村支书',
    person: 'secretary',
    menus: VILLAGE,
    reaches: [...FOR_ALL, ...AT_DESKS, 'manage/posts/posts', 'manage/papers/papers', 'village/tasks/tasks'],
  },
  {
    name: '乡镇督办',
    person: 'supervisor',
    menus: [
      ...DESK,
      { way: [], rows: '.township__overview' },
      { way: [], rows: '.matter-row', isList: true },
    ],
    reaches: [...FOR_ALL, 'manage/oversight/oversight', 'manage/posts/posts', 'manage/calendar/calendar'],
  },
  {
    name: '县管理员',
    person: 'county-admin',
    menus: [
      ...AT_DESK.filter(({ way }) => !way.includes(tab('事项'))),
      { way: [tab('村务')], rows: '.t-button' },
      { way: [], rows: '.county__overview, .county__entry' },
    ],
    reaches: [...FOR_ALL, 'manage/oversight/oversight', 'manage/categories/categories', 'manage/setup/setup'],
  },
];

const local = useLocalVillage(undefined, true);

/** 一只手 · Taps, and counts them from the first page on. */
class Hand {
  private constructor(readonly phone: Phone) {}

  static async of({ person, isElder = false }: Role): Promise<Hand> {
    const storage = isElder ? { elder: 'on' } : {};
    return new Hand(await Phone.open(local.browser, { url: local.village.url, person, storage }));
  }

  /** Where the phone is: a page on a page of the same kind is another place. */
  private place(): Promise<string> {
    return this.phone.ask(({ route, depth }) => `${depth} ${route}`);
  }

  private async opens(from: string): Promise<string> {
    await this.phone.page.waitForFunction((before) => {
      const { route, depth } = (window as unknown as { __phone: { route: string; depth: number } }).__phone;
      return route !== '' && `${depth} ${route}` !== before;
    }, from);
    await this.phone.find('.frame__loading').waitFor({ state: 'detached' });
    return this.phone.ask(({ route }) => route);
  }

  async tap(target: Locator): Promise<string> {
    const from = await this.place();
    await target.click();
    return this.opens(from);
  }

  /** Back to the first page without counting, then the way to a menu. */
  async goTo({ way, rows }: Menu): Promise<Locator> {
    const from = await this.place();
    await this.phone.page.evaluate(() => {
      (window as unknown as { wx: { reLaunch(to: { url: string }): void } }).wx.reLaunch({
        url: '/pages/home/home',
      });
    });
    if (from !== '1 pages/home/home') await this.opens(from);
    await this.phone.find('.home__top').waitFor();
    for (const step of way) {
      const target = this.phone.find(step).first();
      if (step === '.affairs__more') await target.click();
      else await this.tap(target);
    }
    await this.phone.find(rows).first().waitFor();
    await this.phone.page.waitForLoadState('networkidle');
    return this.phone.find(rows).filter({ hasNotText: ASKING });
  }

  async back(): Promise<void> {
    const from = await this.place();
    await this.phone.page.evaluate(() => {
      (window as unknown as { wx: { navigateBack(): void } }).wx.navigateBack();
    });
    await this.opens(from);
  }
}

/** Pages that a menu's rows lead to, each with its taps from the first page. */
async function follow(hand: Hand, menu: Menu, reached: Map<string, number>): Promise<void> {
  const rows = await hand.goTo(menu);
  const count = menu.isList ? 1 : await rows.count();
  expect(count).toBeGreaterThan(0);
  const taps = menu.way.length + 1;
  for (let at = 0; at < count; at += 1) {
    const page = await hand.tap(rows.nth(at));
    const failed = await hand.phone.find('.frame__error').count();
    expect([page, failed]).toEqual([page, 0]);
    reached.set(page, Math.min(taps, reached.get(page) ?? taps));
    if (at + 1 < count) await hand.back();
  }
}

test.each(ROLES)('$name: every entry opens, within three taps of the first page', async (role) => {
  const hand = await Hand.of(role);
  try {
    const reached = new Map<string, number>();
    for (const menu of role.menus) await follow(hand, menu, reached);
    expect([...reached].filter(([, taps]) => taps > MOST_TAPS)).toEqual([]);
    expect([...reached.keys()]).toEqual(expect.arrayContaining([...role.reaches]));
    expect(await hand.phone.problems()).toEqual([]);
  } finally {
    await hand.phone.close();
  }
});
