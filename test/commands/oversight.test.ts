import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { newJurisdiction } from '../../domain/grid/grid';
import type { Matter } from '../../domain/matter/matter';
import { at, COUNTY, DAY, HOUR, post, reported, TOWNSHIP, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, person, type MemoryVillage } from '../memory/village';

const OTHER_TOWNSHIP = '140928209';
const FAR = '140928209001';
const FARTHER = '140928209002';

const BASE = reported();
let made = 0;

/** So many matters of a village like this one. */
function put({ ports }: MemoryVillage, villageId: string, count: number, more: Partial<Matter> = {}): void {
  for (let left = count; left > 0; left -= 1) {
    made += 1;
    ports.matters.table.put({
      ...BASE,
      _id: `put-${made}`,
      code: `PUT${made}`,
      villageId,
      gridId: villageId,
      deskId: villageId,
      dueAt: at('2027-01-01 09:00'),
      wakeAt: null,
      ...more,
    });
  }
}
const closedOn = (day: string, more: Partial<Matter> = {}): Partial<Matter> => ({
  state: 'closed',
  outcome: 'fixed',
  dueAt: null,
  closedAt: at(day),
  updatedAt: at(day),
  tally: { hasLeftGrid: false, isAcknowledgedOnTime: true, isHandledOnTime: true },
  ...more,
});

/** Two townships of two villages each. */
function twoTownships(): MemoryVillage {
  const memory = memoryVillage();
  const area = (level: 'township' | 'village', id: string, name: string) =>
    memory.ports.places.all.put(newJurisdiction(level, { id, level, name }));
  area('township', OTHER_TOWNSHIP, '别乡');
  area('village', FAR, '远村');
  area('village', FARTHER, '更远村');
  memory.ports.people.people.put(person('county-admin'));
  return memory;
}

describe('乡镇总览', () => {
  test('its supervisor sees what is under way in each village, exactly, in the order of the codes', async () => {
    const memory = twoTownships();
    put(memory, VILLAGE, 3);
    put(memory, VILLAGE, 1, { dueAt: memory.now - HOUR, alarmedAt: memory.now - HOUR });
    put(memory, OTHER_VILLAGE, 2);
    put(memory, OTHER_VILLAGE, 1, { aboutPersonId: 'supervisor' });
    put(memory, FAR, 7);
    const board = await memory.call('supervisor', 'township.board');
    expect(board).toMatchObject({ placeId: TOWNSHIP, name: '示例乡', level: 'township', canOpenParts: true });
    expect(
      board.parts.map(({ placeId, open, overdue, alarmed }) => [placeId, open, overdue, alarmed]),
    ).toEqual([
      [OTHER_VILLAGE, 2, 0, 0],
      [VILLAGE, 4, 1, 1],
    ]);
    expect(board.total).toMatchObject({ name: '示例乡', open: 6, overdue: 1, alarmed: 1, closed: 0 });
    expect(board.countedToAt).toBeNull();
  });

  test('what was closed is counted by the clock; fewer than five of a village stay hidden', async () => {
    const memory = twoTownships();
    put(memory, VILLAGE, 9, closedOn('2026-11-20 10:00'));
    put(memory, OTHER_VILLAGE, 3, closedOn('2026-11-20 10:00'));
    put(memory, OTHER_VILLAGE, 6, closedOn('2026-10-20 10:00', { categoryId: 'help' }));
    await runClock(memory.ports);
    const board = await memory.call('supervisor', 'township.board');
    expect(board.parts).toMatchObject([
      { placeId: OTHER_VILLAGE, closed: null, closedInGridPercent: null, isHidden: true },
      { placeId: VILLAGE, closed: null, isHidden: true },
    ]);
    expect(board.total).toMatchObject({ closed: 12, closedInGridPercent: 100, isHidden: false });
    expect(board.months).toHaveLength(36);
    expect(board.months.slice(-2)).toMatchObject([
      { month: '2026-10', closed: 6 },
      { month: '2026-11', closed: 12 },
    ]);
    expect(
      board.categories.map(({ categoryId, name, closed }) => [categoryId, name, closed.slice(-2)]),
    ).toEqual([
      ['help', '求助服务', [6, 0]],
      ['repair', '设施维修', [0, 12]],
    ]);
    expect(board.countedToAt).toBe(memory.now - 5 * 60_000);
  });

  test('an ended village stays as long as its months are shown', async () => {
    const memory = twoTownships();
    put(memory, OTHER_VILLAGE, 6, closedOn('2026-11-20 10:00'));
    put(memory, VILLAGE, 6, closedOn('2026-11-20 10:00'));
    const end = (endedAt: number) => {
      const ended = { id: OTHER_VILLAGE, level: 'village', name: '别村', endedAt } as const;
      memory.ports.places.all.put({ ...newJurisdiction('village', ended), places: [ended] });
    };
    end(at('2026-11-22 00:00'));
    await runClock(memory.ports);
    const shown = async () =>
      (await memory.call('supervisor', 'township.board')).parts.map(({ closed }) => closed);
    expect(await shown()).toEqual([6, 6]);
    end(at('2023-01-01 00:00'));
    expect(await shown()).toEqual([6, 6]);
    memory.now = at('2029-12-01 09:00');
    expect(await shown()).toEqual([0]);
  });
});

describe('全县总览', () => {
  test('every township by its code, the months and the categories of all of them', async () => {
    const memory = twoTownships();
    put(memory, VILLAGE, 9, closedOn('2026-11-20 10:00'));
    put(memory, FAR, 8, closedOn('2026-11-20 10:00', { isSatisfied: true, outcome: 'referred' }));
    put(memory, FAR, 6);
    await runClock(memory.ports);
    const board = await memory.call('county-admin', 'county.board');
    expect(board).toMatchObject({ placeId: COUNTY, name: '示例县', level: 'county', canOpenParts: true });
    expect(board.parts).toMatchObject([
      { placeId: TOWNSHIP, name: '示例乡', open: 0, closed: 9, closedInVillagePercent: 100 },
      { placeId: OTHER_TOWNSHIP, name: '别乡', open: 6, closed: 8, satisfiedPercent: 100 },
    ]);
    expect(board.total).toMatchObject({ open: 6, closed: 17 });
    expect(board.months.at(-1)).toMatchObject({ month: '2026-11', closed: 17 });
    expect(board.categories).toMatchObject([{ categoryId: 'repair', name: '设施维修' }]);
    expect(JSON.stringify(board)).not.toMatch(/示例(resident|secretary|supervisor)/);
  });

  test('what the county hides of a township, the township’s page doesn’t tell it either', async () => {
    const memory = twoTownships();
    put(memory, VILLAGE, 3);
    put(memory, FAR, 5);
    put(memory, FARTHER, 7);
    put(memory, VILLAGE, 2, closedOn('2026-11-20 10:00'));
    put(memory, FAR, 8, closedOn('2026-11-20 10:00'));
    put(memory, FAR, 20, closedOn('2026-10-20 10:00'));
    await runClock(memory.ports);
    const county = await memory.call('county-admin', 'county.board');
    expect(county.parts).toMatchObject([
      { open: null, closed: null },
      { open: null, closed: null, closedInGridPercent: null },
    ]);
    expect(county.total).toMatchObject({ open: 15, closed: 10 });
    const far = await memory.call('county-admin', 'township.board', { townshipId: OTHER_TOWNSHIP });
    expect(far).toMatchObject({ name: '别乡', canOpenParts: false, categories: [] });
    expect(far.total).toMatchObject({ open: null, closed: null });
    expect(far.parts).toMatchObject([
      { placeId: FAR, open: null, closed: null },
      { placeId: FARTHER, open: null, closed: null },
    ]);
    expect(far.months.slice(-2)).toMatchObject([
      { month: '2026-10', closed: 20, closedInGridPercent: 100 },
      { month: '2026-11', closed: null, closedInGridPercent: null },
    ]);
  });
});

describe('谁能看', () => {
  test('a supervisor has their own township and nobody else’s; a township that isn’t one is not found', async () => {
    const memory = twoTownships();
    memory.ports.places.all.put({
      ...newJurisdiction('township', { id: OTHER_TOWNSHIP, level: 'township', name: '别乡' }),
      posts: [post(OTHER_TOWNSHIP, 'other-supervisor')],
    });
    memory.ports.people.people.put(person('other-supervisor'));
    const refused = async (personId: string, call: string, input = {}) =>
      (await memory.refusal(personId, call, input)).code;
    expect(await refused('supervisor', 'township.board', { townshipId: OTHER_TOWNSHIP })).toBe('NOT_ALLOWED');
    expect(await refused('other-supervisor', 'township.board', { townshipId: TOWNSHIP })).toBe('NOT_ALLOWED');
    for (const personId of ['supervisor', 'secretary', 'resident'])
      expect(await refused(personId, 'county.board')).toBe('NOT_ALLOWED');
    for (const personId of ['secretary', 'officer', 'grid-03', 'resident'])
      expect(await refused(personId, 'township.board', { townshipId: TOWNSHIP })).toBe('NOT_ALLOWED');
    expect(await refused('county-admin', 'township.board')).toBe('NOT_ALLOWED');
    expect(await refused('supervisor', 'township.board', { townshipId: VILLAGE })).toBe('PLACE_NOT_FOUND');
    for (const townshipId of [COUNTY, '140928777', VILLAGE])
      expect(await refused('county-admin', 'township.board', { townshipId })).toBe('PLACE_NOT_FOUND');
    for (const townshipId of ['x', 7, null])
      expect(await refused('county-admin', 'township.board', { townshipId })).toBe('INVALID_INPUT');
    await memory.call('other-supervisor', 'township.board');
  });

  test('a month is shown by when it was closed in Beijing, and last month’s is there on the first', async () => {
    const memory = twoTownships();
    put(memory, VILLAGE, 5, closedOn('2026-11-30 23:59'));
    put(memory, VILLAGE, 6, closedOn('2026-12-01 00:01'));
    memory.now = at('2026-12-01 00:02');
    await runClock(memory.ports);
    const { months } = await memory.call('supervisor', 'township.board');
    expect(months.slice(-2).map(({ month, closed }) => [month, closed])).toEqual([
      ['2026-11', 5],
      ['2026-12', 6],
    ]);
    memory.now += 31 * DAY;
    expect((await memory.call('supervisor', 'township.board')).months.at(-1)).toMatchObject({
      month: '2027-01',
      closed: 0,
    });
  });
});
