import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import manifest from '../../miniprogram/app.json';
import { ENTRIES } from '../../miniprogram/manage/hub/entries';
import { AFFAIRS } from '../../miniprogram/services/words/affairs-entries';

/** 三下之内 · How many taps each page is away from the tab that opens first, as the code leads there. */

const MINIPROGRAM = resolve(__dirname, '../../miniprogram');
const PAGES = [
  ...manifest.pages,
  ...manifest.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];
const TABS = manifest.tabBar.list.map(({ pagePath }) => pagePath);
const HOME = 'pages/home/home';

/** To whatever can be gone to: a tab, a list, a form. */
const MOST_TAPS = 3;
/** 一件 · One thing that a list has a row for is a tap further, and what is done about it one more. */
const MOST_TAPS_TO_ONE = 5;

const read = (path: string): string => readFileSync(join(MINIPROGRAM, path), 'utf8');

const withoutQuery = (page: string): string => page.split('?')[0] ?? page;

/** Which page each function of `services/page/open.ts` opens: `openBind` → 'pages/bind/bind'. */
const OPENERS: ReadonlyMap<string, string> = new Map(
  [
    ...read('services/page/open.ts').matchAll(/export const (\w+) = [\s\S]*?(?=\nexport|\n\/\*\*|$)/g),
  ].flatMap(([code, name = '']) => {
    const short = /\bgo\('(\w+)'/.exec(code)?.[1];
    const long =
      /'\/([\w-]+\/[\w-]+(?:\/[\w-]+)?)'/.exec(code)?.[1] ?? /`\/([\w-]+(?:\/[\w-]+)+)\?/.exec(code)?.[1];
    const page = short ? `pages/${short}/${short}` : long;
    return page !== undefined && PAGES.includes(page) ? [[name, page] as const] : [];
  }),
);

/** The page's own code and that of the parts in its folder. */
function codeOf(page: string): string {
  const folder = dirname(join(MINIPROGRAM, page));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

function nextOf(page: string): readonly string[] {
  const code = codeOf(page);
  const named = [...OPENERS].filter(([name]) => new RegExp(`\\b${name}\\b`).test(code)).map(([, to]) => to);
  const inPackage = (name: string, root: string): string[] =>
    [...code.matchAll(new RegExp(`\\b${name}\\(\\s*'([\\w-]+)'`, 'g'))].map(
      ([, to = '']) => `${root}/${to}/${to}`,
    );
  const listed = [
    ...(page === 'manage/hub/hub'
      ? ENTRIES.map(({ root = 'manage', page: to }) => `${root}/${to}/${to}`)
      : []),
    ...(page === 'pages/affairs/affairs' ? AFFAIRS.map((entry) => withoutQuery(entry.page)) : []),
  ];
  return [
    ...named,
    ...inPackage('openManage', 'manage'),
    ...inPackage('openVillagePage', 'village'),
    ...listed,
  ];
}

/** Taps to every page: a tab is one, each step one more. */
function tapsToEach(): ReadonlyMap<string, number> {
  const taps = new Map<string, number>([[HOME, 0]]);
  TABS.filter((tab) => tab !== HOME).forEach((tab) => taps.set(tab, 1));
  for (let far = 0; far < PAGES.length; far += 1)
    for (const page of [...taps].filter(([, count]) => count === far).map(([at]) => at))
      for (const to of nextOf(page)) if (!taps.has(to) && PAGES.includes(to)) taps.set(to, far + 1);
  return taps;
}

/** Opened with the id of one thing. */
const isOfOne = (page: string): boolean => /onLoad\(\{ (?:\w*Id|id)\b/.test(read(`${page}.ts`));

test('every page is at most three taps from home, and one thing of a list a row further', () => {
  const taps = tapsToEach();
  const most = (page: string): number => (isOfOne(page) ? MOST_TAPS_TO_ONE : MOST_TAPS);
  const far = PAGES.filter((page) => (taps.get(page) ?? Infinity) > most(page));
  expect(far.map((page) => [page, taps.get(page)])).toEqual([]);
});

test('messages are at most two taps away, from every tab', () => {
  const isThere = (tab: string): boolean => nextOf(tab).includes('pages/inbox/inbox');
  expect(isThere(HOME) && isThere('pages/me/me')).toBe(true);
});

test('what a list of entries names is a page', () => {
  const named = [
    ...ENTRIES.map(({ root = 'manage', page }) => `${root}/${page}/${page}`),
    ...AFFAIRS.map(({ page }) => withoutQuery(page)),
  ];
  expect(named.filter((page) => !existsSync(join(MINIPROGRAM, `${page}.wxml`)))).toEqual([]);
});
