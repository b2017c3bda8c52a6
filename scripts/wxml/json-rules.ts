/**
 * The JSON files: known keys only, pages and components that are there.
 *
 * Keys from WeChat's reference of global, page and component configuration. The official
 * compiler's full schemas run in `npm run check:official`; this finds the slips at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Problem } from '../problem';

const APP_KEYS = new Set([
  ...[
    'pages',
    'window',
    'tabBar',
    'subPackages',
    'subpackages',
    'preloadRule',
    'permission',
    'requiredPrivateInfos',
  ],
  ...[
    'usingComponents',
    'componentPlaceholder',
    'lazyCodeLoading',
    'componentFramework',
    'style',
    'darkmode',
  ],
  ...[
    'themeLocation',
    'sitemapLocation',
    'entryPagePath',
    'networkTimeout',
    '__usePrivacyCheck__',
    'renderer',
  ],
  ...['supportedMaterials', 'singlePage', 'resolveAlias', 'rendererOptions', 'useExtendedLib'],
]);
const WINDOW_KEYS = [
  ...['navigationBarBackgroundColor', 'navigationBarTextStyle', 'navigationBarTitleText', 'navigationStyle'],
  ...[
    'backgroundColor',
    'backgroundTextStyle',
    'backgroundColorTop',
    'backgroundColorBottom',
    'backgroundColorContent',
  ],
  ...[
    'enablePullDownRefresh',
    'onReachBottomDistance',
    'pageOrientation',
    'initialRenderingCache',
    'restartStrategy',
  ],
];
const PAGE_KEYS = new Set([
  ...WINDOW_KEYS,
  ...[
    'usingComponents',
    'component',
    'disableScroll',
    'componentPlaceholder',
    'styleIsolation',
    'style',
    'renderer',
  ],
  ...['componentFramework', 'singlePage', 'homeButton', 'handleWebviewPreload', 'visualEffectInBackground'],
]);
const COMPONENT_KEYS = new Set([
  ...[
    'component',
    'usingComponents',
    'componentGenerics',
    'componentPlaceholder',
    'styleIsolation',
    'pureDataPattern',
  ],
  ...['renderer', 'componentFramework'],
]);

type Json = Readonly<Record<string, unknown>>;

const stringsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).filter((one): one is string => typeof one === 'string')
    : [];

const isThere = (base: string): boolean => existsSync(`${base}.json`) && existsSync(`${base}.wxml`);

function componentFaults(root: string, path: string, json: Json): string[] {
  return stringsOf(json['usingComponents'])
    .filter((component) => component.startsWith('/') || component.startsWith('.'))
    .filter(
      (component) =>
        !isThere(component.startsWith('/') ? join(root, component) : resolve(dirname(path), component)),
    )
    .map((component) => `no component at ${component}`);
}

/** Every page that app.json names, those of sub-packages too. */
function pagesOf(json: Json): string[] {
  const packs = (json['subPackages'] ?? []) as readonly { root: string; pages: string[] }[];
  return [
    ...stringsOf(json['pages']),
    ...packs.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
}

function appFaults(root: string, json: Json): string[] {
  const pages = pagesOf(json);
  const tabs = (json['tabBar'] as { list?: { pagePath: string }[] } | undefined)?.list ?? [];
  return [
    ...pages.filter((page) => !isThere(join(root, page))).map((page) => `no page at ${page}`),
    ...tabs
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => `tab ${pagePath} isn't in pages`),
    ...(pages.length === 0 ? ['no pages'] : []),
  ];
}

/** Faults of one JSON file of the mini-program; a file that stands by itself (sitemap, theme) only has to parse. */
export function jsonProblems(root: string, path: string): Problem[] {
  const at = { path, line: 1, column: 1 };
  let json: Json;
  try {
    json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  } catch (error) {
    return [{ ...at, message: String(error) }];
  }
  const isApp = path === join(root, 'app.json');
  if (!isApp && !existsSync(path.replace(/\.json$/, '.wxml'))) return [];
  const isPage = pagesOf(JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as Json).some(
    (page) => join(root, `${page}.json`) === path,
  );
  const keys = isApp ? APP_KEYS : isPage ? PAGE_KEYS : COMPONENT_KEYS;
  const faults = [
    ...Object.keys(json)
      .filter((key) => !keys.has(key))
      .map((key) => `unknown key "${key}"`),
    ...(!isApp && !isPage && json['component'] !== true ? ['a component says "component": true'] : []),
    ...(isApp ? appFaults(root, json) : []),
    ...componentFaults(root, path, json),
  ];
  return faults.map((message) => ({ ...at, message }));
}
