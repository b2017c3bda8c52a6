import type {
  Cursor,
  MatterListing,
  MatterSearch,
  MatterStore,
  MatterSummary,
} from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { tokensOf } from '../../../domain/matter/tokens';
import { GRID, MICRO_GRID, reported, TOWNSHIP, VILLAGE } from '../../builders';
import { OTHER_VILLAGE } from '../../memory/village';
import { describeStores } from './drivers';

const BASE = reported();

/** Numbered, so that the later is the newer. */
const matter = (number: number, more: Partial<Matter> = {}): Matter => ({
  ...BASE,
  _id: number.toString(16).padStart(32, '0'),
  code: `CODE${String(number).padStart(4, '0')}`,
  reportedAt: number,
  outboxAt: null,
  wakeAt: null,
  ...more,
});

const NOTHING: MatterSearch = {
  deskId: MICRO_GRID,
  notAbout: 'nobody',
  code: null,
  words: null,
  household: null,
  villageId: null,
  categoryId: null,
  state: null,
  from: null,
  before: null,
};
const words = (text: string) => ({ tokens: tokensOf(text), villageId: VILLAGE });
const hidden = { ...BASE.reporter, isNameHidden: true };

const ALL: readonly Matter[] = [
  matter(1, { text: '村口路灯不亮' }),
  matter(2, { text: '井盖丢了，路灯不亮了', state: 'acknowledged' }),
  matter(3, { text: '水管漏水', categoryId: 'safety' }),
  matter(4, { text: '投诉办事慢', aboutPersonId: 'holder' }),
  matter(5, { text: '路灯坏了', deskId: GRID, reporter: hidden }),
  matter(6, { text: '路灯不亮', villageId: OTHER_VILLAGE, gridId: OTHER_VILLAGE, deskId: OTHER_VILLAGE }),
];

async function everyNumber(store: MatterStore, search: Partial<MatterSearch>): Promise<readonly number[]> {
  const rows: MatterSummary[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<MatterStore['search']>> = await store.search(
      { ...NOTHING, ...search },
      2,
      cursor,
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows.map(({ reportedAt }) => reportedAt);
}

describeStores('事项查找', (stores) => {
  beforeEach(async () => {
    for (const one of ALL) await stores().matters.insert(one);
  });

  test.each<[string, Partial<MatterSearch>, readonly number[]]>([
    ['all that a desk sees, newest first', {}, [4, 3, 2, 1]],
    ['a desk above sees those below', { deskId: GRID }, [5, 4, 3, 2, 1]],
    ['the township sees them too', { deskId: TOWNSHIP }, [6, 5, 4, 3, 2, 1]],
    ['another village sees its own', { deskId: OTHER_VILLAGE }, [6]],
    ['complaints about oneself aren’t among them', { notAbout: 'holder' }, [3, 2, 1]],
    ['by words, all of which must be there', { deskId: VILLAGE, words: words('路灯不亮') }, [2, 1]],
    ['words and a state', { deskId: VILLAGE, words: words('路灯'), state: 'acknowledged' }, [2]],
    ['words that nothing has', { deskId: VILLAGE, words: words('没有的词') }, []],
    ['a category', { categoryId: 'safety' }, [3]],
    ['a state', { state: 'acknowledged' }, [2]],
    ['a village', { deskId: TOWNSHIP, villageId: OTHER_VILLAGE }, [6]],
    ['days', { from: 2, before: 4 }, [3, 2]],
    ['from a day on', { from: 3 }, [4, 3]],
    ['up to a day', { before: 2 }, [1]],
    [
      'a household, without who hides their name from this desk',
      { deskId: VILLAGE, household: { id: BASE.where.householdId ?? '', seenBy: [VILLAGE] } },
      [4, 3, 2, 1],
    ],
    [
      'a household, for the desk that knows the name',
      { deskId: GRID, household: { id: BASE.where.householdId ?? '', seenBy: [GRID] } },
      [5, 4, 3, 2, 1],
    ],
  ])('%s', async (_what, search, found) => {
    expect(await everyNumber(stores().matters, search)).toEqual(found);
  });

  test('by the beginning of a code: all in one page', async () => {
    const { matters } = stores();
    const search = { ...NOTHING, code: 'CODE' };
    const { rows, next } = await matters.search(search, 9, null);
    expect([rows.map(({ reportedAt }) => reportedAt).sort(), next]).toEqual([[1, 2, 3, 4], null]);
    const whole = await matters.search({ ...search, code: 'CODE0002' }, 9, null);
    expect(whole.rows.map(({ code }) => code)).toEqual(['CODE0002']);
    expect((await matters.search({ ...search, code: 'NONE' }, 9, null)).rows).toEqual([]);
  });

  test('listed by category: of one village, of some states, since then, newest first', async () => {
    const { matters } = stores();
    const listing: MatterListing = {
      of: 'category',
      notAbout: null,
      villageId: VILLAGE,
      categoryIds: [BASE.categoryId, 'safety'],
      states: ['reported', 'acknowledged'],
      since: 2,
    };
    const numbers = async (more: Partial<typeof listing>) =>
      (await matters.list({ ...listing, ...more }, 9, null)).rows.map(({ reportedAt }) => reportedAt);
    expect(await numbers({})).toEqual([5, 4, 3, 2]);
    const first = await matters.list(listing, 3, null);
    const rest = await matters.list(listing, 3, first.next);
    expect([...first.rows, ...rest.rows].map(({ reportedAt }) => reportedAt)).toEqual([5, 4, 3, 2]);
    expect([first.next === null, rest.next]).toEqual([false, null]);
  });
});
