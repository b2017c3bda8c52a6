import type { MatterSearch, MatterStore } from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { GRID, MICRO_GRID, OTHER_GRID, reported, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const BASE = reported();
const OTHER_VILLAGE = '140928208214';
const EVERYTHING: MatterSearch = {
  deskId: VILLAGE,
  notAbout: 'nobody',
  code: null,
  words: null,
  household: null,
  villageId: null,
  gridId: null,
  categoryId: null,
  state: null,
  from: null,
  before: null,
};

const matter = (name: string, text: string, more: Partial<Matter> = {}): Matter => ({
  ...BASE,
  _id: name,
  code: name.toUpperCase(),
  text,
  outboxAt: null,
  wakeAt: null,
  ...more,
});

const MATTERS = [
  matter('lamp', '村口的路灯不亮', { reportedAt: 1 }),
  matter('pipe', '村口水管漏了', { reportedAt: 2, state: 'acknowledged' }),
  matter('privy', '茅房没人扫', { reportedAt: 3, gridId: OTHER_GRID, categoryId: 'sanitation' }),
  matter('hidden', '路灯闪', { reportedAt: 4, reporter: { ...BASE.reporter, isNameHidden: true } }),
  matter('about', '路灯的事说了不管', { reportedAt: 5, aboutPersonId: 'officer' }),
  matter('far', '路灯不亮', {
    reportedAt: 6,
    villageId: OTHER_VILLAGE,
    gridId: OTHER_VILLAGE,
    deskId: OTHER_VILLAGE,
  }),
];

async function finder(matters: MatterStore) {
  for (const one of MATTERS) expect(await matters.insert(one)).toBe('inserted');
  return async (search: Partial<MatterSearch>): Promise<string> => {
    const ids: string[] = [];
    for (let cursor = null as Awaited<ReturnType<MatterStore['search']>>['next']; ;) {
      const { rows, next } = await matters.search({ ...EVERYTHING, ...search }, 2, cursor);
      ids.push(...rows.map(({ _id }) => _id));
      if (next === null) return ids.join(' ');
      cursor = next;
    }
  };
}
const words = (need: 'all' | 'any', ...tokens: readonly string[]) => ({
  words: { need, tokens, villageId: VILLAGE },
});

describeStores('查找', (stores) => {
  test('by all words or any, newest first and page by page, never of another village', async () => {
    const find = await finder(stores().matters);
    expect(await find({})).toBe('about hidden privy pipe lamp');
    expect(await find(words('all', '路灯'))).toBe('about hidden lamp');
    expect(await find(words('all', '路灯', '村口'))).toBe('lamp');
    expect(await find(words('any', '水管', '村口', '不亮'))).toBe('pipe lamp');
    expect(await find(words('all', '灯'))).toBe('about hidden lamp');
    expect(await find(words('all', '厕所'))).toBe('privy');
    expect(await find(words('any', '没有'))).toBe('');
  });

  test('how many matters of a village have a word', async () => {
    const { matters } = stores();
    await finder(matters);
    expect(await matters.wordCounts(VILLAGE, ['路灯', '水管', '灯', '没有'])).toEqual([3, 1, 3, 0]);
    expect(await matters.wordCounts(OTHER_VILLAGE, [])).toEqual([]);
  });

  test('by number, household, grid, category, state and time; complaints about the caller left out', async () => {
    const find = await finder(stores().matters);
    expect(await find({ code: 'LA' })).toBe('lamp');
    expect(await find({ ...words('all', '路灯'), notAbout: 'officer' })).toBe('hidden lamp');
    expect(await find({ gridId: OTHER_GRID })).toBe('privy');
    expect(await find({ ...words('all', '茅房'), gridId: GRID })).toBe('');
    expect(await find({ categoryId: 'sanitation' })).toBe('privy');
    expect(await find({ state: 'acknowledged' })).toBe('pipe');
    expect(await find({ from: 2, before: 4 })).toBe('privy pipe');
    const id = BASE.where.householdId ?? '';
    expect(await find({ household: { id, seenBy: [] } })).toBe('about privy pipe lamp');
    expect(await find({ household: { id, seenBy: [MICRO_GRID] } })).toBe('about hidden privy pipe lamp');
  });
});
