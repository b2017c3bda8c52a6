import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';

import { silentLogger } from '../local/cloud/logger';
import { startLocal } from '../local/run';
import { launchBrowser } from '../test/browser/launch';
import { makeDataDir } from '../test/browser/tour/data-dir';
import { letClockCount } from '../test/browser/tour/first-count';
import { Guide, LOOKS, lookName, type Look, type Weather } from '../test/browser/tour/guide';
import { stopsOf, TOURISTS, type Stop, type Tourist } from '../test/browser/tour/stops';
import { build } from './build';
import { ROOT } from './paths';
import { drawSheet } from './shot-sheets';

/** Every page, role and look: for looking through, not for keeping. */
const ALL = join(ROOT, '.local/shots');
/** The few that the documentation shows. */
const KEPT = join(ROOT, 'docs/screenshots');

const [STANDARD, , ELDER] = LOOKS;

/** Pictures that are kept: role, page, and the look they are kept in. */
const GALLERY: readonly (readonly [role: string, page: string])[] = [
  ['resident', 'home'],
  ['resident', 'report'],
  ['resident', 'matter-reported-photos'],
  ['resident', 'mine'],
  ['resident', 'me'],
  ['resident', 'bulletins'],
  ['resident', 'write'],
  ['resident', 'glance'],
  ['resident', 'paper'],
  ['grid-member', 'home'],
  ['grid-member', 'matter-acknowledged'],
  ['grid-member', 'act-resolve'],
  ['secretary', 'home'],
  ['secretary', 'board'],
  ['secretary', 'glance'],
  ['secretary', 'publish'],
  ['secretary', 'map'],
  ['secretary', 'posts'],
  ['secretary', 'search-found'],
  ['secretary', 'papers'],
  ['supervisor', 'home'],
  ['supervisor', 'oversight'],
  ['supervisor', 'oversight-months'],
  ['county-admin', 'home'],
  ['county-admin', 'oversight-kinds'],
  ['county-admin', 'setup'],
  ['county-admin', 'calendar'],
];

/** Of the pages behind the tabs every one is kept, small, on one sheet a package and look. */
const PACKAGES = ['village', 'manage', 'mydata'] as const;
type Pictures = Map<string, Map<string, string>>;

/** `--kept`: only what the documentation shows, which takes a third of the time. */
const isKeptOnly = process.argv.includes('--kept');

const isInGallery = (role: string, { name }: Stop): boolean =>
  GALLERY.some(([ofRole, page]) => ofRole === role && page === name);

/** Each page once for a resident and once for a desk: the same page of another desk is alike. */
const sheetKey = (role: string, { name }: Stop): string =>
  `${role === 'resident' ? 'resident' : 'desk'}/${name}`;

const packageOf = ({ path }: Stop): string => path.split('/')[0] ?? '';

/** Pictured for residents, whose networks are the worst: nothing is known yet, and then only what was. */
const BEFORE: readonly Weather[] = ['error', 'loading'];
const AFTER: readonly Weather[] = ['offline'];

async function tour(
  browser: Browser,
  url: string,
  tourist: Tourist,
  look: Look,
  pictures: Pictures,
): Promise<void> {
  const guide = await Guide.open(browser, url, tourist.person, look);
  const picture = async (stop: Stop, weather: Weather): Promise<void> => {
    const suffix = weather === 'fine' ? '' : `-${weather}`;
    const file = join(ALL, lookName(look), tourist.role, `${stop.name}${suffix}.png`);
    mkdirSync(dirname(file), { recursive: true });
    await guide.visit(stop, weather);
    await guide.phone.shot(file);
    if (weather !== 'fine') return;
    const known = pictures.get(packageOf(stop));
    const key = sheetKey(tourist.role, stop);
    if (known && !known.has(key)) known.set(key, file);
  };
  try {
    const isWanted = (stop: Stop): boolean =>
      !isKeptOnly ||
      isInGallery(tourist.role, stop) ||
      pictures.get(packageOf(stop))?.has(sheetKey(tourist.role, stop)) === false;
    const stops = (await stopsOf(url, tourist)).filter(isWanted);
    const isResident = tourist.role === 'resident' && !isKeptOnly;
    const weathers = [...(isResident ? BEFORE : []), 'fine' as const, ...(isResident ? AFTER : [])];
    for (const weather of weathers) for (const stop of stops) await picture(stop, weather);
  } finally {
    await guide.close();
  }
}

/** 三部手机 · The page that `npm start` opens. */
async function threePhones(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, locale: 'zh-CN' });
  try {
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(KEPT, 'three-phones.png') });
  } finally {
    await page.close();
  }
}

function keepGallery(): void {
  for (const look of [STANDARD, ELDER]) {
    if (!look) continue;
    for (const [role, page] of GALLERY) {
      const name = lookName(look);
      copyFileSync(
        join(ALL, name, role, `${page}.png`),
        join(KEPT, `${role}-${page}-${name.split('-')[0] ?? ''}.png`),
      );
    }
  }
}

/** 截图 · Pictures of every page of every role in both views, on an ordinary and on a small phone. */
async function main(): Promise<void> {
  await build();
  rmSync(ALL, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  const dataDir = makeDataDir();
  const village = await startLocal({
    dataDir: dataDir.path,
    isDurable: false,
    hasPast: true,
    logger: silentLogger,
  });
  await letClockCount(village.url);
  const browser = await launchBrowser();
  try {
    await threePhones(browser, village.url);
    const dark = { width: 375, height: 812, isElder: false, isDark: true };
    for (const look of isKeptOnly ? LOOKS : [...LOOKS, dark]) {
      const pictures: Pictures = new Map(PACKAGES.map((name) => [name, new Map<string, string>()]));
      for (const tourist of TOURISTS) {
        await tour(browser, village.url, tourist, look, pictures);
        console.log(`${lookName(look)} ${tourist.role}`);
      }
      if (look.isDark) continue;
      for (const [name, ofPackage] of pictures)
        await drawSheet(browser, [...ofPackage.values()], join(KEPT, `all-${name}-${lookName(look)}.jpg`));
    }
    keepGallery();
  } finally {
    await browser.close();
    await village.stop();
    dataDir.remove();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
