import type { FoundView, MeView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { me, NOW, row } from '../setup/sample';

const VILLAGE = '140928208224';
const TOWNSHIP = '140928208';
const DAY_MS = 86_400_000;

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const found = (change: Partial<FoundView> = {}): FoundView => ({
  rows: [row()],
  cursor: null,
  isNear: false,
  ...change,
});
const at = (deskId: string, level: 'village' | 'township'): MeView =>
  me({
    desks: [
      {
        deskId,
        name: level === 'village' ? '下鹿角村' : '杏岭子乡',
        level,
        role: level === 'village' ? 'villageSecretary' : 'townshipSupervisor',
        standsInFor: null,
      },
    ],
  });

async function open(deskId = VILLAGE, level: 'village' | 'township' = 'village'): Promise<Rendered> {
  phone.answer({
    'me.get': () => at(deskId, level),
    'report.form': () =>
      ({ categories: [{ id: 'repair', name: '设施维修' }] }) as unknown as ReturnType<
        NonNullable<Parameters<typeof phone.answer>[0]['report.form']>
      >,
  });
  const page = mountPage('manage/search/search');
  await says(page, level === 'village' ? '下鹿角村' : '杏岭子乡');
  return page;
}
const type = (page: Rendered, value: string): void => fire(page, '.search__words', 'input', { value });

const openSheet = (page: Rendered, sheet: string): void => {
  const { onFilter } = page.instance as unknown as { onFilter(tap: object): void };
  onFilter.call(page.instance, { currentTarget: { dataset: { sheet } } });
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('查找', () => {
  it('asks nothing before the button, then finds and opens', async () => {
    phone.answer({ 'matters.search': () => found() });
    const page = await open();
    type(page, ' 路 ');
    expect(callsOf('matters.search')).toEqual([]);
    tap(page, '.search__go');
    await says(page, '村口路灯不亮');
    expect(callsOf('matters.search')).toEqual([{ deskId: VILLAGE, words: '路' }]);
    fire(page, '.search__row', 'open', { id: 'm1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('says so when nothing has all the words but some come near', async () => {
    phone.answer({ 'matters.search': () => found({ isNear: true }) });
    const page = await open();
    type(page, '村口路灯漏电');
    tap(page, '.search__go');
    await says(page, '没有全对上的');
    expect(textOf(page)).toContain('村口路灯不亮');
    phone.answer({ 'matters.search': () => found({ rows: [] }) });
    tap(page, '.search__go');
    await says(page, '没有查到');
    expect(textOf(page)).not.toContain('没有全对上的');
  });

  it('narrows by category, state, time and household; 重来 forgets all', async () => {
    phone.answer({
      'matters.search': () => found(),
      'places.households': () => ({ rows: [{ id: 'h12', label: '12号 · 示*丁' }], cursor: null }),
    });
    const page = await open();
    for (const [sheet, id, shown] of [
      ['category', 'repair', '设施维修'],
      ['state', 'closed', '已结案'],
      ['period', 'week', '最近七天'],
    ] as const) {
      openSheet(page, sheet);
      fire(page, '.search__choices', 'pick', { id });
      await says(page, shown);
    }
    openSheet(page, 'household');
    await says(page, '找这一户');
    fire(page, '.search__doorplate', 'input', { value: '12' });
    tap(page, '.search__homes');
    await says(page, '12号');
    fire(page, '.search__choices', 'pick', { id: 'h12' });
    tap(page, '.search__go');
    await until(() => callsOf('matters.search').length === 1, 'the search');
    const from = NOW - 7 * DAY_MS;
    expect(callsOf('matters.search')).toEqual([
      {
        deskId: VILLAGE,
        categoryId: 'repair',
        state: 'closed',
        from: from - (from % DAY_MS),
        householdId: 'h12',
      },
    ]);
    tap(page, '.search__clear');
    await until(() => !textOf(page).includes('最近七天'), 'the filters gone');
    expect(textOf(page)).not.toContain('村口路灯不亮');
  });

  it('at a township words need a village, a number doesn’t', async () => {
    phone.answer({ 'matters.search': () => found() });
    const page = await open(TOWNSHIP, 'township');
    type(page, '路灯');
    tap(page, '.search__go');
    await says(page, '请先选一个村');
    type(page, '7K3F');
    tap(page, '.search__go');
    await says(page, '村口路灯不亮');
    expect(callsOf('matters.search')).toEqual([{ deskId: TOWNSHIP, words: '7K3F' }]);
  });

  it('what nothing can be found by, and a network that fails, are told apart', async () => {
    phone.answer({
      'matters.search': () => {
        throw new Refusal({ code: 'INVALID_INPUT', facts: { field: 'words', rule: 'tooShort' } });
      },
    });
    const page = await open();
    type(page, '😀');
    tap(page, '.search__go');
    await says(page, '请多写一两个字');
    expect(callsOf('matters.search')).toEqual([]);
    type(page, '的');
    tap(page, '.search__go');
    await until(() => callsOf('matters.search').length === 1, 'the refusal');
    await says(page, '请多写一两个字');
    phone.offline();
    type(page, '路灯');
    tap(page, '.search__go');
    await says(page, '没能查到');
  });
});

describe('我的事项 › 查一件', () => {
  it('looks in all that was ever reported, by one letter as well; an emptied field brings the list back', async () => {
    phone.answer({
      'matters.mine': ({ words }) => ({ rows: words === '水' ? [] : [row()], cursor: null }),
    });
    const page = mountPage('pages/mine/mine');
    await says(page, '村口路灯不亮');
    fire(page, '.mine__words', 'input', { value: '水' });
    tap(page, '.mine__go');
    await says(page, '没有查到');
    fire(page, '.mine__words', 'input', { value: '' });
    await says(page, '村口路灯不亮');
    expect(callsOf('matters.mine')).toEqual([
      { filter: 'open' },
      { filter: 'all', words: '水' },
      { filter: 'all' },
    ]);
  });

  it('what nothing is found by is no failure of the network', async () => {
    phone.answer({
      'matters.mine': ({ words }) => {
        if (words !== undefined) throw new Refusal({ code: 'INVALID_INPUT', facts: { field: 'words' } });
        return { rows: [row()], cursor: null };
      },
    });
    const page = mountPage('pages/mine/mine');
    await says(page, '村口路灯不亮');
    fire(page, '.mine__words', 'input', { value: '😀' });
    tap(page, '.mine__go');
    await says(page, '没有查到');
  });
});
