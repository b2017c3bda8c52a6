import { binding } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const ids = async (village: MemoryVillage, who: string, input: object): Promise<readonly string[]> =>
  (await village.call(who, 'matters.search', input)).rows.map(({ id }) => id);

describe('查找 › what a desk finds', () => {
  it('by number, also its beginning, however it is typed', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    const { code } = village.stored(id);
    for (const typed of [code, code.slice(0, 3), `${code.slice(0, 4)}-${code.slice(4)}`, code.toLowerCase()])
      expect(await ids(village, 'linked-0302', { code: typed })).toEqual([id]);
    expect(await ids(village, 'linked-0302', { code: code.slice(1) })).toEqual([]);
  });

  it('by words of the report and its place: all of them', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', {
      text: '村口的路灯不亮，LED 灯头',
      placeWords: '大槐树旁',
    });
    for (const words of ['路灯', '灯', '路燈', '村口路灯', '路灯 槐树', 'led', 'ＬＥＤ', '不亮。', '路灯💡'])
      expect(await ids(village, 'secretary', { words })).toEqual([id]);
    for (const words of ['水管', '灯路', 'led2'])
      expect(await ids(village, 'secretary', { words })).toEqual([]);
  });

  it('by other words for the same, and by category, also in one', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { text: '茅房没人扫' });
    for (const words of ['厕所', '茅厕', '设施维修', '维修 厕所'])
      expect([words, await ids(village, 'secretary', { words })]).toEqual([words, [id]]);
    expect(await ids(village, 'secretary', { words: '环境卫生 厕所', categoryId: 'repair' })).toEqual([]);
  });

  it('a number is found among words as well, and comes first', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    const start = village.stored(id).code.slice(0, 3);
    const { id: naming } = await village.report('neighbour', { text: `和${start}是一件事` });
    expect(await ids(village, 'secretary', { words: start })).toEqual([id, naming]);
  });

  it('when nothing has all the words, what has most of them, and says so', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { text: '村口的路灯三天不亮了' });
    await village.report('neighbour', { text: '村口有人吵架' });
    const asked = (words: string) => village.call('secretary', 'matters.search', { words });
    await expect(asked('村口路灯漏电')).resolves.toMatchObject({
      isNear: true,
      cursor: null,
      rows: [{ id }],
    });
    await expect(asked('村口路灯')).resolves.toMatchObject({ isNear: false, rows: [{ id }] });
    await expect(asked('锅炉不热')).resolves.toEqual({ isNear: false, cursor: null, rows: [] });
  });

  it('what is near is found behind any number of others that have one of its common words', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { text: '小学门口的路灯不亮' });
    for (let more = 0; more < 61; more += 1)
      await village.report('neighbour', { text: `小学门口第${more}棵树歪了` });
    await expect(
      village.call('secretary', 'matters.search', { words: '路灯不亮 小学漏电' }),
    ).resolves.toMatchObject({ isNear: true, rows: [{ id }] });
  });

  it('by household, category, state and date, together', async () => {
    const village = memoryVillage();
    const { id, reportedAt } = await village.report();
    await village.report('neighbour');
    const all = {
      householdId: 'household-12',
      categoryId: 'repair',
      state: 'reported',
      from: reportedAt,
      before: reportedAt + 1,
      words: '路灯',
    };
    expect(await ids(village, 'grid-03', all)).toEqual([id]);
    for (const other of [
      { categoryId: 'help' },
      { state: 'closed' },
      { from: reportedAt + 1 },
      { before: reportedAt },
      { householdId: 'household-41' },
    ])
      expect(await ids(village, 'grid-03', { ...all, ...other })).toEqual([]);
  });

  it('newest first, page by page, by a cursor that serves this question and person only', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    village.multiply(id, 45);
    const asked = { words: '路灯' };
    const first = await village.call('secretary', 'matters.search', asked);
    expect(first.rows).toHaveLength(20);
    const second = await village.call('secretary', 'matters.search', { ...asked, cursor: first.cursor });
    const third = await village.call('secretary', 'matters.search', { ...asked, cursor: second.cursor });
    expect(third.cursor).toBeNull();
    const seen = [first, second, third].flatMap(({ rows }) => rows.map((row) => row.id));
    expect(new Set(seen).size).toBe(46);
    for (const [who, input] of [
      ['secretary', { words: '不亮' }],
      ['officer', asked],
      ['secretary', { ...asked, categoryId: 'help' }],
    ] as const)
      await expect(
        village.refusal(who, 'matters.search', { ...input, cursor: first.cursor }),
      ).resolves.toMatchObject({
        code: 'INVALID_INPUT',
        facts: { field: 'cursor' },
      });
  });
});

describe('查找 › what a search can’t betray', () => {
  it('a desk finds only what it sees', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    for (const who of ['linked-0301', 'grid-04', 'other-secretary'])
      expect(await ids(village, who, {})).toEqual([]);
    for (const who of ['linked-0302', 'grid-03', 'secretary', 'supervisor'])
      expect(await ids(village, who, {})).toEqual([id]);
    await village.call('linked-0302', 'matter.escalate', { matterId: id, words: '要登高' });
    for (const who of ['linked-0302', 'grid-03']) expect(await ids(village, who, {})).toEqual([id]);
    await expect(
      village.refusal('linked-0302', 'matters.search', { deskId: '140928208224' }),
    ).resolves.toMatchObject({
      code: 'NOT_YOUR_DESK',
    });
    for (const who of ['resident', 'stranger'])
      await expect(village.refusal(who, 'matters.search', {})).resolves.toMatchObject({
        code: 'NOT_ALLOWED',
      });
  });

  it('whom a complaint is about never finds it', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', {
      categoryId: 'complaint',
      aboutPersonId: 'officer',
      text: '办事拖拉',
    });
    const { code } = village.stored(id);
    for (const input of [
      {},
      { words: '拖拉' },
      { code },
      { categoryId: 'complaint' },
      { householdId: 'household-12' },
    ])
      expect(await ids(village, 'officer', input)).toEqual([]);
  });

  it('by household nobody is found who hides their name, but by the desk that holds it', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { isNameHidden: true });
    const byHousehold = { householdId: 'household-12' };
    expect(await ids(village, 'linked-0302', byHousehold)).toEqual([id]);
    for (const who of ['grid-03', 'secretary', 'supervisor']) {
      expect(await ids(village, who, byHousehold)).toEqual([]);
      expect(await ids(village, who, {})).toEqual([id]);
    }
  });

  it('names, numbers and doorplates aren’t words', async () => {
    const village = memoryVillage();
    await village.report('resident', { text: '路灯坏了，打我电话13800000001，身份证14022119600101001X' });
    for (const words of ['13800000001', '14022119600101001X'])
      await expect(village.refusal('linked-0302', 'matters.search', { words })).resolves.toMatchObject({
        code: 'INVALID_INPUT',
      });
    for (const words of ['示例resident', '示例甲', '12号'])
      expect(await ids(village, 'linked-0302', { words })).toEqual([]);
  });

  it('hostile input is refused, not run', async () => {
    const village = memoryVillage();
    await village.report();
    for (const input of [
      { words: { $ne: '' } },
      { words: '字'.repeat(500) },
      { words: '的' },
      { words: '.*' },
      { words: '😀😀' },
      { code: 'AB' },
      { code: '%%%%' },
      { code: { $gt: '' } },
      { householdId: { $regex: '.*' } },
      { state: 'any' },
      { from: 'yesterday' },
      { categoryId: ['repair'] },
      { deskId: { $in: [] } },
    ])
      await expect(village.refusal('secretary', 'matters.search', input)).resolves.toMatchObject({
        code: 'INVALID_INPUT',
      });
    for (const words of ["路灯' OR 1=1 --", '路灯.*', '路灯$where', '$gt']) {
      const answer = await village.answer('secretary', 'matters.search', { words });
      expect(answer.ok).toBe(true);
    }
  });

  it('a township looks up words in one village', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    await expect(village.refusal('supervisor', 'matters.search', { words: '路灯' })).resolves.toMatchObject({
      facts: { field: 'villageId' },
    });
    expect(await ids(village, 'supervisor', { words: '路灯', villageId: '140928208224' })).toEqual([id]);
    expect(await ids(village, 'supervisor', { words: '路灯', villageId: '140928208214' })).toEqual([]);
  });
});

describe('查找 › a resident among their own', () => {
  const mine = async (village: MemoryVillage, who: string, words: string): Promise<readonly string[]> =>
    (await village.call(who, 'matters.mine', { words })).rows.map(({ id }) => id);

  it('by words, category and number', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    await village.report('neighbour');
    for (const words of ['路灯', '灯', '设施维修', village.stored(id).code.slice(0, 4)])
      expect(await mine(village, 'resident', words)).toEqual([id]);
    expect(await mine(village, 'resident', '水管')).toEqual([]);
  });

  it('who joined can’t find out what the reporter wrote', async () => {
    const village = memoryVillage();
    village.ports.people.bindings.put(binding('cousin'));
    const { id } = await village.report('resident', { text: '张三家门口的路灯不亮' });
    await village.call('cousin', 'matter.join', { matterId: id });
    expect(await mine(village, 'cousin', '路灯')).toEqual([id]);
    for (const words of ['张三', '门口', '12号']) expect(await mine(village, 'cousin', words)).toEqual([]);
  });

  it('a letter that is no word, emoji or five hundred letters are refused', async () => {
    const village = memoryVillage();
    for (const words of ['的', '😀', '字'.repeat(500), { $ne: '' }])
      await expect(village.refusal('resident', 'matters.mine', { words })).resolves.toMatchObject({
        code: 'INVALID_INPUT',
      });
  });
});
