import type { CallName, Input, MatterRow, Paged } from '../domain/contract';
import { DAY_MS } from '../domain/deadline/local-time';
import type { PlaceId } from '../domain/grid/grid';
import { LARGE_VILLAGE } from '../local/county/full/ids';
import { residentId, staffId } from '../local/county/full/names';
import { householdId } from '../local/county/households';
import { Villager, type Send } from '../test/scenarios/support/villager';

/** 一次读取 · A call as somebody of the large village, its township or the county makes it. */
export interface Read {
  readonly what: string;
  readonly call: CallName;
  readonly person: string;
  readonly input: unknown;
}

const GRID: PlaceId = `${LARGE_VILLAGE}/01`;
const SECRETARY = staffId(LARGE_VILLAGE, 0);
const GRID_MEMBER = staffId(GRID, 0);
const LINKED = staffId(`${GRID}/01`, 0);
const RESIDENTS = [1, 2, 3].map((number) => residentId(householdId(LARGE_VILLAGE, number)));

function read<C extends CallName>(call: C, person: string, input: Input<C>, what?: string): Read {
  return {
    what: what === undefined ? call : `${call} · ${what}`,
    call,
    person,
    input,
  };
}

interface Known {
  readonly resident: string;
  readonly own: MatterRow;
  readonly open: MatterRow;
  readonly newest: MatterRow;
}

/** The resident who has most, one of their matters, and of the village one that is open and its newest. */
async function known(send: Send): Promise<Known> {
  const people = RESIDENTS.map((id) => new Villager(id, send));
  const lists = await Promise.all(people.map((one) => one.asks('matters.mine', { filter: 'all' })));
  const most = Math.max(...lists.map(({ rows }) => rows.length));
  const at = lists.findIndex(({ rows }) => rows.length === most);
  const secretary = new Villager(SECRETARY, send);
  const find = async (more: Input<'matters.search'>): Promise<MatterRow | undefined> =>
    (await secretary.asks('matters.search', more)).rows[0];
  const [newest, open] = [await find({ from: 0 }), await find({ state: 'acknowledged' })];
  const own = lists[at]?.rows[0] ?? newest;
  if (!own || !newest) throw new Error('the large village has no matters');
  return { resident: RESIDENTS[at] ?? '', own, newest, open: open ?? newest };
}

const QUEUES = ['reported', 'acknowledged', 'dueSoon', 'overdue', 'resolved', 'helping', 'untold'] as const;
const TOWNSHIP = ['overdue', 'alarmed', 'unreplied', 'referred', 'held'] as const;
const HOME = householdId(LARGE_VILLAGE, 1);

/** 各种读取 · Every list, board, map and search of those who have most to see. */
export async function countyReads(send: Send, now: number): Promise<readonly Read[]> {
  const { resident, own, open, newest } = await known(send);
  const search = (what: string, more: Input<'matters.search'>, person = SECRETARY): Read =>
    read('matters.search', person, more, what);
  return [
    read('home.get', resident, {}, '村民'),
    read('home.get', SECRETARY, {}, '村支书'),
    read('matters.mine', resident, { filter: 'all' }),
    read('matters.mine', resident, { words: '路灯' }, '词'),
    read('matter.get', resident, { matterId: own.id }),
    ...QUEUES.map((group) => read('desk.queue', SECRETARY, { group }, `村 ${group}`)),
    read('desk.queue', GRID_MEMBER, { group: 'acknowledged' }, '网格'),
    read('desk.queue', LINKED, { group: 'acknowledged' }, '微网格'),
    read('village.board', SECRETARY, {}),
    read('village.matters', SECRETARY, { placeId: GRID }),
    read('village.map', SECRETARY, {}),
    ...TOWNSHIP.map((group) => read('township.matters', 'supervisor', { group }, group)),
    read('township.board', 'supervisor', {}),
    read('county.board', 'county-admin', {}),
    search('编号', { code: newest.code }),
    search('编号开头', { code: newest.code.slice(0, 3) }),
    search('一个词', { words: '路灯' }),
    search('几个词', { words: '小学门口的路灯' }),
    search('没有的词', { words: '飞机场' }),
    search('户', { householdId: HOME }),
    search('类别', { categoryId: 'repair' }),
    search('状态', { state: 'closed' }),
    search('类别和状态', { categoryId: 'repair', state: 'reported' }),
    search('日期', { from: now - 30 * DAY_MS, before: now - 10 * DAY_MS }),
    search('词、状态和日期', {
      words: '垃圾',
      state: 'closed',
      before: now - 5 * DAY_MS,
    }),
    // A word that fills the page of a grid at both sizes.
    search('网格员 · 词', { words: '路' }, GRID_MEMBER),
    search('乡镇 · 词', { words: '路灯', villageId: LARGE_VILLAGE }, 'supervisor'),
    search('乡镇 · 状态', { state: 'reported' }, 'supervisor'),
    read('report.similar', resident, {
      categoryId: 'repair',
      words: '路灯坏了',
    }),
    read('matter.merge-candidates', SECRETARY, { matterId: open.id }),
    read('route.explain', SECRETARY, {
      villageId: LARGE_VILLAGE,
      categoryId: 'repair',
      householdId: HOME,
    }),
    read('route.form', SECRETARY, {}),
    read('places.villages', resident, {}),
    read('places.households', resident, { gridId: GRID }),
    read('homes.list', SECRETARY, {}, '村'),
    read('homes.list', SECRETARY, { words: '12号' }, '词'),
    read('homes.list', SECRETARY, { isUncoveredOnly: true }, '联户未覆盖'),
    read('homes.list', GRID_MEMBER, {}, '网格'),
    read('household.get', SECRETARY, { householdId: HOME }),
    read('posts.list', SECRETARY, {}, '村'),
    read('posts.candidates', SECRETARY, { deskId: GRID, words: '示例' }),
    read('inbox.list', SECRETARY, {}, '村支书'),
    read('inbox.list', resident, {}, '村民'),
    read('binding.pending', GRID_MEMBER, {}),
    read('setup.get', 'supervisor', {}),
  ];
}

/** How many rows a page had; null: it is no page. */
export const rowsOf = (data: unknown): number | null => {
  const { rows, matters } = (data ?? {}) as Partial<
    Paged<unknown> & { readonly matters: readonly unknown[] }
  >;
  return rows?.length ?? matters?.length ?? (Array.isArray(data) ? data.length : null);
};
