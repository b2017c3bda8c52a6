import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { buildPhone } from '../../local/phone/build/build-phone';
import { selectorRewriter, type StyleTarget } from '../../local/phone/build/selectors';
import { wxsToJs } from '../../local/phone/build/wxs';
import { toCssUnits } from '../../local/phone/runtime/dom/units';

/** From the mini-program's files to what a browser reads. */
const PAGE: StyleTarget = { page: 'pages/home/home' };
jest.setTimeout(60_000);

const COMPONENT: StyleTarget = { scope: 'c1', host: 'c1' };

// Its process would outlive the tests.
afterAll(stopEsbuild);

describe('WXSS', () => {
  it.each([
    ['32rpx', '4.26667vw'],
    ['calc(100vh - 10rpx)', 'calc(calc(100 * var(--page-vh, 1vh)) - 1.33333vw)'],
    ['env(safe-area-inset-bottom)', 'var(--safe-area-bottom, 0px)'],
    ['env(safe-area-inset-top, 20px)', 'var(--safe-area-top, 0px)'],
    ['12px', '12px'],
  ])('reads the length %s as %s', (wxss, css) => {
    expect(toCssUnits(wxss)).toBe(css);
  });

  it.each<[StyleTarget, string, string]>([
    [{}, '.card', '.card'],
    [{}, 'page', 'wx-page'],
    [PAGE, '.card', ':where(wx-page[route="pages/home/home"]) .card'],
    [PAGE, 'page', 'wx-page:where([route="pages/home/home"])'],
    [COMPONENT, '.card .row:first-child', '.c1--card .c1--row:first-child'],
    [COMPONENT, 'view', 'wx-view'],
    [COMPONENT, ':host', '[wx-host=c1]'],
    [COMPONENT, '#id', '#id'],
  ])('keeps %j: %s as %s', (target, wxss, css) => {
    expect(selectorRewriter(target)(wxss)).toBe(css);
  });
});

describe('WXS', () => {
  it('gives constructors as words and keeps the backslash of a pattern', () => {
    const js = wxsToJs("var a = x.constructor === 'Array'; var r = getRegExp('\\d+', 'g');");
    expect(js).toContain("__wxsCtor(x) === 'Array'");
    expect(js).toContain("getRegExp('\\\\d+', 'g')");
  });
});

describe('a mini-program with mistakes', () => {
  let root: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-build-'));
    fs.cpSync(path.join(__dirname, 'fixture'), root, { recursive: true });
  });
  afterEach(() => {
    for (const folder of [root, `${root}-dist`]) fs.rmSync(folder, { recursive: true, force: true });
  });

  const change = (file: string, from: string, to: string): void => {
    const place = path.join(root, file);
    const text = fs.readFileSync(place, 'utf8');
    expect(text).toContain(from);
    fs.writeFileSync(place, text.replace(from, to));
  };
  const build = () => buildPhone({ root, out: `${root}-dist` });

  it('names the file and line of broken WXML', async () => {
    change('pages/mine/mine.wxml', '{{now}}', '{{now + }}');
    expect((await build()).faults).toEqual([expect.stringContaining('pages/mine/mine.wxml:1:')]);
  });

  it('names a page and a component that are not there', async () => {
    fs.rmSync(path.join(root, 'pages/mine/mine.ts'));
    change('pages/home/home.json', '/components/card/card', '/components/card/cart');
    expect((await build()).faults).toEqual([
      'component components/card/cart is not there',
      'page pages/mine/mine is not there',
    ]);
  });

  it.each([
    [
      'a missing import of styles',
      'pages/home/home.wxss',
      '.wrap {',
      "@import './gone.wxss';\n.wrap {",
      'gone.wxss',
    ],
    [
      'a package that is not packed',
      'pages/mine/mine.ts',
      'Page({',
      "import 'dayjs';\nPage({",
      'miniprogram_npm',
    ],
    ['JSON that is none', 'pages/mine/mine.json', '{', '{{', 'mine.json'],
  ])('stops at %s', async (_what, file, from, to, said) => {
    change(file, from, to);
    await expect(build()).rejects.toThrow(said);
  });
});
