import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWxml } from '../../scripts/check-wxml';
import { refuseExpression } from '../../scripts/wxml/expression-rules';
import { ruleProblems } from '../../scripts/wxml/rules';
import { plant, removePlanted, ROOT, type Tree } from './copy';

const PAGE = `
interface Row { readonly id: string; readonly title: string }
Page({
  data: { title: '', isOpen: false, rows: [] as readonly Row[] },
  open() { this.setData({ isOpen: true }); },
});
`;
const CARD = `
Component({
  properties: { row: { type: Object, value: { id: '', title: '' } }, size: { type: String, value: '' } },
  methods: { open() { this.triggerEvent('open'); } },
});
`;
const WXML = `
<view wx:if="{{isOpen}}" class="page {{isOpen ? 'page--open' : ''}}">{{title}}</view>
<t-button theme="primary" bind:tap="open">打开</t-button>
<card wx:for="{{rows}}" wx:key="id" row="{{item}}" size="big" bind:open="open" />
`;

const CLEAN: Tree = {
  'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'),
  'miniprogram/tsconfig.json': readFileSync(join(ROOT, 'miniprogram/tsconfig.json'), 'utf8'),
  'miniprogram/app.json': JSON.stringify({ pages: ['pages/one/one'] }),
  'miniprogram/pages/one/one.ts': PAGE,
  'miniprogram/pages/one/one.wxml': WXML,
  'miniprogram/pages/one/one.json': JSON.stringify({
    usingComponents: { 't-button': 'tdesign-miniprogram/button/button', card: '/components/card/card' },
  }),
  'miniprogram/components/card/card.ts': CARD,
  'miniprogram/components/card/card.wxml': '<view bind:tap="open" aria-role="button">{{row.title}}</view>',
  'miniprogram/components/card/card.json': JSON.stringify({ component: true }),
};

/** Messages about the clean project with one file changed. */
const messagesWith = (changed: Tree): string[] =>
  checkWxml(join(plant({ ...CLEAN, ...changed }), 'miniprogram')).map(({ message }) => message);

const page = (wxml: string): Tree => ({ 'miniprogram/pages/one/one.wxml': WXML + wxml });

afterAll(removePlanted);

describe('WXML check › the compilers', () => {
  it('passes a clean mini-program', () => {
    expect(messagesWith({})).toEqual([]);
  });

  it.each([
    ['an unclosed tag', page('<view>'), 'missing end tag'],
    ['a broken expression', page('<view>{{title + }}</view>'), 'unexpected character'],
    ['a binding that the page has not', page('<view>{{titel}}</view>'), "Property 'titel' does not exist"],
    [
      'a field that a row has not',
      page('<view wx:for="{{rows}}" wx:key="id">{{item.name}}</view>'),
      "'name' does not exist",
    ],
    ['a key that a row has not', page('<view wx:for="{{rows}}" wx:key="code"/>'), "Type 'unknown'"],
    [
      'a handler that the page has not',
      page('<t-button bind:tap="close">关</t-button>'),
      "'close' does not exist",
    ],
    ['a value of the wrong type', page('<t-button theme="{{rows}}">走</t-button>'), 'not assignable'],
    [
      "a component's property of the wrong type",
      page('<card size="{{isOpen}}" row="{{rows[0]}}"/>'),
      'not assignable',
    ],
    ['a page without Page()', { 'miniprogram/pages/one/one.ts': 'export {};' }, 'no Page() or Component()'],
  ])('finds %s', (_, changed: Tree, message) => {
    expect(messagesWith(changed)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });
});

describe('WXML check › JSON', () => {
  const json = (path: string, value: unknown): Tree => ({ [`miniprogram/${path}`]: JSON.stringify(value) });

  it.each([
    [
      'an unknown key of the app',
      json('app.json', { pages: ['pages/one/one'], page: [] }),
      'unknown key "page"',
    ],
    [
      'a page that is not there',
      json('app.json', { pages: ['pages/one/one', 'pages/two/two'] }),
      'no page at pages/two/two',
    ],
    [
      'a component that is not there',
      json('pages/one/one.json', { usingComponents: { x: '/components/x/x' } }),
      'no component at',
    ],
    ['a component that does not say so', json('components/card/card.json', {}), '"component": true'],
    ['an unknown key of a page', json('pages/one/one.json', { title: 'x' }), 'unknown key "title"'],
  ])('finds %s', (_, changed: Tree, message) => {
    expect(messagesWith(changed)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });
});

describe('WXML check › expressions', () => {
  it.each([
    'row.title',
    'rows[0].id',
    'rows.length',
    "state === 'error'",
    '!isOpen && rows.length',
    'chosen === item.id',
    "isOpen ? 'a' : 'b'",
    "'row-' + item.id",
    "'row--' + (isOpen ? 'open' : 'shut')",
    '-1',
    'null',
  ])('allows {{%s}}', (code) => {
    expect(refuseExpression(code)).toBeUndefined();
  });

  it.each([
    ['index + 1', 'arithmetic'],
    ['count * 2', 'arithmetic'],
    ['count - 1', 'arithmetic'],
    ['-count', 'arithmetic'],
    ['dueAt > now', 'comparison of size'],
    ['isOpen ? a : isShut ? b : c', 'choice within a choice'],
    ['a && b || c && d', 'more than 2'],
    ['format(dueAt)', 'calls'],
    ['rows.slice(1)', 'calls'],
    ['a?.b', "isn't read by every"],
    ['a ?? b', "isn't read by every"],
    ['`x`', 'template literals'],
    ["'a\\n'", 'backslash'],
    ['', 'empty'],
  ])('refuses {{%s}}', (code, why) => {
    expect(refuseExpression(code)).toContain(why);
  });
});

describe('WXML check › elements', () => {
  const messages = (wxml: string): string[] => ruleProblems('x.wxml', wxml).map(({ message }) => message);

  it.each([
    ['a view with role and words', '<view bind:tap="open" aria-role="button">打开</view>'],
    ['an icon with a label', '<t-icon name="add" bindtap="open" aria-role="button" aria-label="添加"/>'],
    ['a button with nested words', '<button catchtap="open"><view><text>{{verb}}</text></view></button>'],
    ['a mask hidden from readers', '<view bind:tap="close" aria-hidden="true"/>'],
    ['a sheet that keeps taps to itself', '<view catch:tap="noop"><text>x</text></view>'],
  ])('passes %s', (_, wxml) => {
    expect(messages(wxml)).toEqual([]);
  });

  it.each([
    ['no role', '<view bind:tap="open">打开</view>', 'no aria-role'],
    ['no name', '<view bind:tap="open" aria-role="button"><image src="{{src}}"/></view>', 'no name'],
    ['an empty name', '<t-icon name="add" bind:tap="open" aria-role="button" aria-label=""/>', 'no name'],
    [
      'words that readers do not see',
      '<button bind:tap="open"><text aria-hidden="true">x</text></button>',
      'no name',
    ],
    ['wx-if', '<view wx-if="{{isOpen}}"/>', 'every WeChat framework'],
    ['a class switch of glass-easel', '<view class:open="{{isOpen}}"/>', 'every WeChat framework'],
    ['an escape in static text', '<view title="a\\nb"/>', 'backslash'],
    ['a remote picture', '<image src="https://example.org/a.png"/>', 'internet'],
    ['a script', '<wxs module="m">module.exports = {};</wxs>', 'wxs'],
  ])('finds %s', (_, wxml, message) => {
    expect(messages(wxml)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  it('tells the place', () => {
    expect(ruleProblems('x.wxml', '<view>\n  <text>{{ a + 1 }}</text>\n</view>')).toMatchObject([
      { line: 2, column: 11 },
    ]);
  });
});
