import type { Browser } from 'playwright-core';

import { silentLogger } from '../../local/cloud/logger';
import { startLocal, type LocalVillage } from '../../local/run';
import { launchBrowser } from './launch';
import { makeDataDir } from './tour/data-dir';
import { letClockCount } from './tour/first-count';
import { Guide, LOOKS, lookName } from './tour/guide';
import { faultsOf } from './tour/measure';
import { stopsOf, TOURISTS, type Stop } from './tour/stops';

const START_TIMEOUT_MS = 60_000;
const TOUR_TIMEOUT_MS = 180_000;

/** Least side of a tap target, px (norms.md §适老化). */
const leastTarget = (isElder: boolean): number => (isElder ? 60 : 44);

let village: LocalVillage;
let browser: Browser;
const dataDir = makeDataDir();

beforeAll(async () => {
  village = await startLocal({
    dataDir: dataDir.path,
    isDurable: false,
    hasPast: true,
    logger: silentLogger,
  });
  await letClockCount(village.url);
  browser = await launchBrowser();
}, START_TIMEOUT_MS);

afterAll(async () => {
  await browser.close();
  await village.stop();
  dataDir.remove();
});

/** What is wrong on each page of a tour, by the page's name. */
async function tour(
  guide: Guide,
  stops: readonly Stop[],
  least: number,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const stop of stops) {
    await guide.visit(stop);
    const faults = await faultsOf(guide.phone, least);
    if (faults.length > 0) found[stop.name] = faults;
  }
  return found;
}

describe.each(LOOKS.map((look) => ({ name: lookName(look), look })))('$name', ({ look }) => {
  it.each(TOURISTS)(
    'shows every page of a $role whole, legible and within reach',
    async (tourist) => {
      const stops = await stopsOf(village.url, tourist);
      const guide = await Guide.open(browser, village.url, tourist.person, look);
      try {
        expect(await tour(guide, stops, leastTarget(look.isElder))).toEqual({});
      } finally {
        await guide.close();
      }
    },
    TOUR_TIMEOUT_MS,
  );
});
