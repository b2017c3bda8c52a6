import type { Input, MatterView } from '../../domain/contract';
import { DAY_MS } from '../../domain/deadline/local-time';
import type { Villager } from './support/villager';
import { given, then } from './support/steps';
import { useVillage } from './support/village';

/** 查找 · The secretary and the desks below look for what people of three grids have reported. */
const village = useVillage();

const VILLAGE = '140928208224';
const secretary = village.person('secretary');
const linked = village.person('linked-0101');
const supervisor = village.person('supervisor');

type Asked = Input<'matters.search'>;
const find = async (who: Villager, asked: Asked): Promise<readonly string[]> =>
  (await who.asks('matters.search', asked)).rows.map(({ text }) => text);

let lamp: MatterView;
let startedAt = 0;
const SAID = {
  lamp: '村口老槐树下的路灯三天没亮了',
  privy: '茅房门坏了，水流到路上',
  pipe: '院墙外水管漏水',
  help: '想请人帮忙取药',
  about: '路灯的事报了，村里没人管',
  far: '杨家坡的路灯不亮',
};

beforeAll(async () => {
  await village.morning();
  startedAt = village.now;
  lamp = await village.person('resident-01').reports({ text: SAID.lamp });
  await village.passes(60_000);
  await village.person('resident-04').reports({ text: SAID.privy, categoryId: 'sanitation' });
  await village.passes(60_000);
  await village.person('resident-07').reports({ text: SAID.pipe, isNameHidden: true });
  await village.person('resident-08').reports({ text: SAID.help, categoryId: 'help' });
  const about = (await secretary.asks('me.get', {})).personId;
  await village
    .person('resident-11')
    .reports({ text: SAID.about, categoryId: 'complaint', aboutPersonId: about });
  await village.person('other-resident-01').reports({ text: SAID.far });
}, 60_000);

test.each([
  ['路灯', [SAID.lamp]],
  ['灯', [SAID.lamp]],
  ['水', [SAID.pipe, SAID.privy]],
  ['老槐树', [SAID.lamp]],
  ['村口路灯', [SAID.lamp]],
  ['村口的路灯不亮', []],
  ['路燈', [SAID.lamp]],
  ['厕所', [SAID.privy]],
  ['水管 漏水', [SAID.pipe]],
  ['　水管，漏水。', [SAID.pipe]],
  ['白家沟路灯', [SAID.lamp]],
  ['白家沟', [SAID.lamp]],
  ['环境卫生', [SAID.privy]],
  ['没有这样的事', []],
] as const)('字 › %s', async (words, texts) => {
  const { rows, isNear } = await secretary.asks('matters.search', { words });
  if (!isNear) expect(rows.map(({ text }) => text)).toEqual(texts);
  else expect(texts).toEqual([]);
});

test('号码 › whole, its beginning, with a dash, in small or full-width letters', async () => {
  const { code } = lamp;
  const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
  for (const typed of [
    code,
    code.slice(0, 3),
    `${code.slice(0, 4)}-${code.slice(4)}`,
    code.toLowerCase(),
    wide,
  ])
    expect([typed, await find(secretary, { words: typed })]).toEqual([typed, [SAID.lamp]]);
  expect(await find(secretary, { code })).toEqual([SAID.lamp]);
  expect(await find(village.person('other-secretary'), { code })).toEqual([]);
});

test('条件 › household, date, category and state, each and all together', async () => {
  const householdId = `${VILLAGE}-001`;
  for (const asked of [
    { householdId },
    { before: startedAt + 30_000, from: startedAt },
    { words: '路灯', categoryId: 'repair', state: 'reported', householdId, from: startedAt },
  ] as const)
    expect(await find(secretary, asked)).toEqual([SAID.lamp]);
  expect(await find(secretary, { state: 'closed' })).toEqual([]);
  expect(await find(secretary, { words: '路灯', categoryId: 'sanitation' })).toEqual([]);
  await then('who hides their name is found by words, not by household', async () => {
    expect(await find(secretary, { words: '水管' })).toEqual([SAID.pipe]);
    expect(await find(secretary, { householdId: `${VILLAGE}-061` })).toEqual([]);
    expect(await find(village.person('linked-0301'), { householdId: `${VILLAGE}-061` })).toEqual([SAID.pipe]);
  });
});

test('看得到的才查得到 › own subtree, never another village’s, never a complaint about oneself', async () => {
  expect(await find(linked, { words: '水' })).toEqual([]);
  expect(await find(linked, {})).toEqual([SAID.lamp]);
  for (const asked of [{}, { categoryId: 'complaint' }, { words: '没人管' }, { words: '投诉' }] as const)
    expect(await find(secretary, asked)).not.toContain(SAID.about);
  expect(await find(supervisor, { words: '没人管', villageId: VILLAGE })).toEqual([SAID.about]);
  expect(await find(supervisor, { words: '杨家坡', villageId: VILLAGE })).toEqual([]);
  expect((await secretary.isRefused('matters.search', { deskId: '140928208' })).code).toBe('NOT_YOUR_DESK');
  expect((await village.person('resident-01').isRefused('matters.search', {})).code).toBe('NOT_ALLOWED');
  expect((await village.person('visitor-01').isRefused('matters.search', {})).code).toBe('NOT_ALLOWED');
});

test('翻页 › stays whole while new ones come in; its cursor serves no other question', async () => {
  const texts = await given('45 of one kind', async () => {
    const all = Array.from({ length: 45 }, (_, n) => `示例${'甲乙丙丁戊'[n % 5] ?? ''}号坝第${n + 1}处裂缝`);
    const residents = Array.from({ length: 24 }, (_, n) => `resident-${String(n + 1).padStart(2, '0')}`);
    for (const [n, text] of all.entries())
      await village.person(residents[n % 24] ?? '').reports({ text, categoryId: 'hazard' });
    return all;
  });
  const asked = { words: '坝裂缝' };
  const seen: string[] = [];
  let page = await secretary.asks('matters.search', asked);
  const { cursor } = page;
  seen.push(...page.rows.map(({ text }) => text));
  await village.person('resident-02').reports({ text: '新来的坝裂缝', categoryId: 'hazard' });
  while (page.cursor !== null) {
    page = await secretary.asks('matters.search', { ...asked, cursor: page.cursor });
    seen.push(...page.rows.map(({ text }) => text));
  }
  expect(seen).toEqual([...texts].reverse());
  for (const other of [{ words: '裂缝' }, { ...asked, state: 'closed' as const }])
    expect((await secretary.isRefused('matters.search', { ...other, cursor })).code).toBe('INVALID_INPUT');
  expect((await supervisor.isRefused('matters.search', { ...asked, villageId: VILLAGE, cursor })).code).toBe(
    'INVALID_INPUT',
  );
});

test('坏输入 › refused or nothing found, never run and never an error', async () => {
  for (const words of [
    '字'.repeat(1000),
    '😀😀😀',
    '   ',
    '.*',
    '(?:',
    '$where',
    '的',
    '\u0000',
    '%_',
    '13800000001',
  ])
    for (const call of ['matters.search', 'matters.mine'] as const) {
      const answer = await secretary.tries(call, { words });
      if (!answer.ok) expect(answer.error.code).toBe('INVALID_INPUT');
      else expect((answer.data as { rows: unknown[] }).rows).toEqual([]);
    }
  for (const words of [{ $gt: '' }, ['路灯'], 7, null])
    expect(await secretary.tries('matters.search', { words })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
});

test('自己的事 › a resident finds what they reported or joined, by what they may read of it', async () => {
  const mine = async (id: string, words: string): Promise<readonly string[]> =>
    (await village.person(id).asks('matters.mine', { words })).rows.map(({ id: found }) => found);
  expect(await mine('resident-01', '灯')).toEqual([lamp.id]);
  expect(await mine('resident-01', lamp.code.slice(0, 4))).toEqual([lamp.id]);
  expect(await mine('resident-04', '路灯')).toEqual([]);
  await village.person('resident-13').does('join', lamp);
  expect(await mine('resident-13', '路灯')).toEqual([lamp.id]);
  expect(await mine('resident-13', '老槐树')).toEqual([]);
  await village.passes(DAY_MS);
});
