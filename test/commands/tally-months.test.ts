import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { tallyMonths } from '../../cloudfunctions/_app/sweeps/tally-months';
import { monthOf } from '../../domain/deadline/local-time';
import { addCounts, NO_COUNTS, recount } from '../../domain/statistics/counts';
import type { Matter } from '../../domain/matter/matter';
import { at, COUNTY, DAY, GRID, HOUR, TOWNSHIP, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const closeOne = async (memory: MemoryVillage): Promise<void> => {
  const { id: matterId } = await memory.report();
  await memory.call('linked-0302', 'matter.acknowledge', { matterId });
  await memory.call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
  await memory.call('resident', 'matter.rate', { matterId, isSatisfied: true });
};

describe('月度统计', () => {
  /** Matters closed in September, October and November. */
  async function threeMonths(): Promise<MemoryVillage> {
    const memory = memoryVillage();
    for (const day of ['2026-09-08 09:00', '2026-09-09 09:00', '2026-10-15 09:00', '2026-11-23 09:00']) {
      memory.now = at(day);
      await closeOne(memory);
    }
    return memory;
  }

  const closedIn = (memory: MemoryVillage, month: string) =>
    memory.ports.matters.table.all(({ closedAt }) => closedAt !== null && monthOf(closedAt) === month);
  const monthsOf = async (memory: MemoryVillage, placeId: string) =>
    (await memory.ports.tallies.months(placeId)).map(({ month, total }) => [month, total.closed]);

  test('every month is counted as a recount would, for the village, its township and the county', async () => {
    const memory = await threeMonths();
    await runClock(memory.ports);
    const months = await memory.ports.tallies.months(VILLAGE);
    for (const { month, total, byPart } of months) {
      expect(total).toEqual(recount(closedIn(memory, month)));
      expect(byPart[GRID]).toEqual(total);
    }
    for (const placeId of [VILLAGE, TOWNSHIP, COUNTY])
      expect(await monthsOf(memory, placeId)).toEqual([
        ['2026-09', 2],
        ['2026-10', 1],
        ['2026-11', 1],
      ]);
  });

  test('a later run counts what has changed since, and nothing else', async () => {
    const memory = await threeMonths();
    expect((await runClock(memory.ports)).months).toBe(3);
    memory.now += HOUR;
    await runClock(memory.ports);
    memory.now += HOUR;
    const put = jest.spyOn(memory.ports.tallies, 'put');
    expect((await runClock(memory.ports)).months).toBe(0);
    expect(put).not.toHaveBeenCalled();
    await closeOne(memory);
    memory.now += HOUR;
    expect((await runClock(memory.ports)).months).toBe(1);
    expect(put.mock.calls.map(([{ _id }]) => _id)).toEqual(
      [VILLAGE, TOWNSHIP, COUNTY].map((id) => `${id}:2026-11`),
    );
  });

  test('a closed matter that changes later is counted anew, in its old month', async () => {
    const memory = await threeMonths();
    await runClock(memory.ports);
    const [old] = closedIn(memory, '2026-09');
    if (!old) throw new Error('nothing was closed');
    memory.now += DAY;
    // As the undoing of a merge leaves it: whoever was satisfied has gone back to their own.
    const after = { ...old, isSatisfied: null, satisfiedIds: [], updatedAt: memory.now };
    memory.ports.matters.table.put(after);
    await runClock(memory.ports);
    for (const placeId of [VILLAGE, TOWNSHIP, COUNTY]) {
      const [september] = await memory.ports.tallies.months(placeId);
      expect(september?.total).toMatchObject({ closed: 2, rated: 1 });
    }
  });

  test('a write that arrives late, and one at the very edge of a page, are counted', async () => {
    const memory = await threeMonths();
    await runClock(memory.ports);
    memory.now += HOUR;
    const late = { ...(closedIn(memory, '2026-11')[0] as Matter), _id: 'late', code: 'LATE0001' };
    memory.ports.matters.table.put({
      ...late,
      closedAt: memory.now - 60_000,
      updatedAt: memory.now - 60_000,
    });
    await runClock(memory.ports);
    const begun = { ...late, _id: 'later', code: 'LATE0002', closedAt: memory.now, updatedAt: memory.now };
    memory.now += 60_000;
    await runClock(memory.ports);
    memory.ports.matters.table.put(begun);
    memory.now += 60_000;
    await runClock(memory.ports);
    expect((await monthsOf(memory, COUNTY)).at(-1)).toEqual(['2026-11', 3]);
  });

  test('the board says the same before, between and after the counting', async () => {
    const memory = await threeMonths();
    const board = () => memory.call('secretary', 'village.board');
    const before = await board();
    await runClock(memory.ports);
    expect(await board()).toEqual(before);
    const all = [recount(memory.ports.matters.table.all())].reduce(addCounts, NO_COUNTS);
    expect(before.allTime).toMatchObject({ closed: all.closed, satisfied: all.satisfied });
    expect(before.thisMonth.closed).toBe(1);
    expect(before.months.slice(-3).map(({ month, closed }) => [month, closed])).toEqual([
      ['2026-09', 2],
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
    expect(before.months).toHaveLength(36);
    memory.now = at('2026-12-01 00:30');
    const next = await board();
    expect([next.thisMonth.closed, next.allTime.closed]).toEqual([0, 4]);
    await runClock(memory.ports);
    expect(await board()).toEqual(next);
    expect(await memory.ports.tallies.countedTo()).toEqual({ key: memory.now - 5 * 60_000, id: '' });
  });

  test('what could not be counted is counted by a later run', async () => {
    const memory = await threeMonths();
    const put = jest.spyOn(memory.ports.tallies, 'put').mockRejectedValueOnce(new Error('no answer'));
    await runClock(memory.ports);
    expect(memory.ports.log.lines).toMatchObject([{ level: 'error', what: 'months could not be counted' }]);
    expect(await memory.ports.tallies.countedTo()).toBeNull();
    put.mockRestore();
    memory.now += HOUR;
    await runClock(memory.ports);
    expect((await monthsOf(memory, COUNTY)).map(([month]) => month)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
  });

  test('a run whose time is over leaves the rest to the next, which begins where it stopped', async () => {
    const memory = await threeMonths();
    const closed = closedIn(memory, '2026-10')[0] as Matter;
    for (let number = 10; number < 40; number += 1)
      memory.ports.matters.table.put({ ...closed, _id: `many-${number}`, code: `M${number}` });
    const { tallies, matters } = memory.ports;
    const changes = matters.closedChanges.bind(matters);
    jest.spyOn(matters, 'closedChanges').mockImplementation((_limit, cursor) => changes(1, cursor));
    const mark = tallies.markCounted.bind(tallies);
    let isOver = false;
    jest.spyOn(tallies, 'markCounted').mockImplementationOnce((to) => {
      isOver = true;
      return mark(to);
    });
    await tallyMonths(memory.ports, memory.now, () => isOver);
    expect(await tallies.countedTo()).toMatchObject({ key: closed.updatedAt });
    isOver = false;
    await tallyMonths(memory.ports, memory.now, () => isOver);
    expect(await monthsOf(memory, COUNTY)).toContainEqual(['2026-10', 31]);
  });
});
