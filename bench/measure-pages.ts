import type { Browser } from 'playwright-core';

import { launchBrowser } from '../test/browser/launch';
import { Villager, type Send } from '../test/scenarios/support/villager';
import type { PageFigures } from './figures';
import { withVillage } from './measure-calls';

/** A phone of a village is about so many times slower than this machine. */
const CPU_SLOWDOWN = 4;
const WAIT_MS = 30_000;

interface Visit {
  readonly name: string;
  readonly person: string;
  readonly path: string;
}

/** What the phone counts for a page (local/phone/runtime/host/stats.ts). */
type Stats = Omit<PageFigures, 'name'> & { readonly path: string };

async function visits(send: Send): Promise<readonly Visit[]> {
  const resident = new Villager('resident-01', send);
  const [own] = (await resident.asks('matters.mine', { filter: 'all' })).rows;
  if (!own) throw new Error('resident-01 has no matter');
  const { code, line, seal } = (await resident.sees(own)).receipt;
  const page = (name: string, person = 'resident-01', query = ''): Visit => ({
    name: person === 'resident-01' ? name : `${name} · ${person}`,
    person,
    path: `pages/${name}/${name}${query}`,
  });
  return [
    page('home'),
    page('home', 'grid-01'),
    page('home', 'secretary'),
    page('mine'),
    page('inbox'),
    page('me'),
    page('report'),
    page('queue', 'grid-01'),
    page('village', 'secretary', '?placeId=140928208224/01'),
    page('matter', 'resident-01', `?id=${own.id}`),
    page('act', 'resident-01', `?id=${own.id}&action=answer`),
    page('bind', 'visitor-01'),
    page('bindings', 'grid-01'),
    page('privacy'),
    page('verify', 'resident-01', `?code=${code}&line=${line}&seal=${seal}`),
  ];
}

async function open(browser: Browser, url: string, { name, person, path }: Visit): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(`${url}/phone?${new URLSearchParams({ person, path }).toString()}`);
    await page.waitForFunction(() =>
      Boolean((globalThis as { __phone?: { readonly route: string } }).__phone?.route),
    );
    await page.waitForLoadState('networkidle');
    const stats = await page.evaluate<Stats | undefined>('window.__phone.stats.at(-1)');
    if (!stats) throw new Error(`${name} was never opened`);
    const { openMs, setDataBytes, nodes } = stats;
    return { name, openMs: Math.round(openMs), setDataBytes, nodes };
  } finally {
    await context.close();
  }
}

/** Every page as somebody opens it, in a browser slowed down to a cheap phone. */
export function measurePages(): Promise<PageFigures[]> {
  return withVillage(async ({ url }, send) => {
    const browser = await launchBrowser();
    try {
      const figures: PageFigures[] = [];
      for (const visit of await visits(send)) figures.push(await open(browser, url, visit));
      return figures;
    } finally {
      await browser.close();
    }
  });
}
