import { checkContract } from '../../scripts/check-contract';
import { checkText } from '../../scripts/check-text';
import { plant, removePlanted, ROOT } from './copy';

afterAll(removePlanted);

const messages = (path: string, text: string): string[] =>
  checkText(plant({ [path]: text })).map(({ message }) => message);

/** Put together: this text is to stand nowhere, not even here. */
const said = (...parts: readonly string[]): string => parts.join('');

describe('text › what the whole project may not say', () => {
  it('is nowhere said', () => {
    expect(checkText(ROOT).map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
  });

  it.each([
    ['a button to check in', 'miniprogram/pages/a/a.wxml', '<button>打卡</button>', 'no-check-in'],
    ['a sign-in sentence', 'miniprogram/text.ts', "export const x = '今日签到';", 'no-check-in'],
    ['a check-in field', 'domain/a.ts', 'export interface A { checkInAt: number }', 'no-check-in'],
    ['a check-in table', 'cloudfunctions/_app/indexes.ts', "{ name: 'check-ins' }", 'no-check-in'],
    ['points for people', 'domain/a.ts', 'export interface A { points: number }', 'no-points'],
    ['points on a screen', 'miniprogram/pages/a/a.wxml', '<text>积分</text>', 'no-points'],
    ['a ranking', 'miniprogram/pages/a/a.wxml', '<text>网格员排名</text>', 'no-ranking'],
    ['a ranking in code', 'domain/a.ts', 'export const leaderboard = [];', 'no-ranking'],
    ['time online', 'domain/a.ts', 'export interface A { onlineMs: number }', 'no-online-time'],
    ['a column of time online', 'local/county/a.csv', '姓名,在线时长\n', 'no-online-time'],
    ['a quota', 'local/county/a.json', '{ "month": 1, "quota": 20 }', 'no-quota'],
    ['a quota in words', 'miniprogram/text.ts', "export const x = '本月任务数';", 'no-quota'],
    ['a track', 'miniprogram/pages/a/a.wxml', '<map polyline="{{轨迹}}"/>', 'no-track'],
    ['a track in code', 'domain/a.ts', 'export const gpsTrack = [];', 'no-track'],
    [
      'identity from an event',
      'cloudfunctions/api/a.ts',
      said('const id = event.', 'openid || context.openid;'),
      'no-identity-from-event',
    ],
    [
      'identity from an event, spaced',
      'local/a.ts',
      said('event . ', 'openid  ||'),
      'no-identity-from-event',
    ],
    [
      'a remote picture',
      'miniprogram/pages/a/a.wxss',
      '.a { background: url(https://example.org/a.png); }',
      'nothing-remote',
    ],
    [
      'a remote call',
      'miniprogram/services/a.ts',
      "wx.request({ url: 'https://example.org' });",
      'nothing-remote',
    ],
    ['something left open', 'domain/a.ts', '// TODO later', 'nothing-left-open'],
    ['a switched-off type check', 'domain/a.ts', '// @ts-ignore', 'nothing-left-open'],
  ])('sees %s', (_, path, text, rule) => {
    expect(messages(path, text)).toEqual([expect.stringContaining(rule)]);
  });

  it.each([
    ['prose about the rule', 'docs/a.md', 'We have no quota and no leaderboard: 不打卡.'],
    ['a comment about the rule', 'domain/a.ts', '// 减负: no quota, ever'],
    ['a point on the map', 'domain/a.ts', 'export interface A { point: { latitude: number } }'],
    ['a comment with an address', 'miniprogram/a.ts', '// see https://example.org'],
    [
      'checking something',
      'domain/a.ts',
      'export const checkInput = () => true; // check in what state it is',
    ],
  ])('lets %s pass', (_, path, text) => {
    expect(messages(path, text)).toEqual([]);
  });
});

describe('contract › no input says who acts', () => {
  const contract = (input: string): string[] =>
    checkContract(
      plant({
        'domain/contract.ts': `export interface Calls { 'a.b': { input: ${input}; output: string } }`,
      }),
    ).map(({ message }) => message);

  it('holds for every call', () => {
    expect(checkContract(ROOT).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    '{ readonly openid: string }',
    '{ readonly role?: string }',
    '{ readonly a: { readonly post: string } }',
    '{ readonly rows: readonly { readonly actorId: string }[] }',
    '{ readonly words: string } & { readonly openId: string }',
  ])('sees %s', (input) => {
    expect(contract(input)).toEqual([expect.stringContaining('who acts comes from the context')]);
  });

  it('lets a field pass that says about whom', () => {
    expect(contract('{ readonly aboutPersonId?: string; readonly text: string }')).toEqual([]);
  });
});
