import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { DAY, GRID, MICRO_GRID, villageWithout } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const closeOne = async (memory: MemoryVillage, isSatisfied = true): Promise<string> => {
  const { id: matterId } = await memory.report();
  await memory.call('linked-0302', 'matter.acknowledge', { matterId });
  await memory.call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
  if (isSatisfied) await memory.call('resident', 'matter.rate', { matterId, isSatisfied });
  return matterId;
};

describe('时钟', () => {
  test('nothing due: nothing is done', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    const before = memory.stored(id);
    expect(await runClock(memory.ports)).toMatchObject({ due: 0, stuck: 0 });
    expect(memory.stored(id)).toEqual(before);
  });

  test('overdue at a desk it climbs, once for a deadline, to the village and its alarm', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    const levels: string[] = [];
    for (let sweep = 0; sweep < 3; sweep += 1) {
      memory.now = (memory.stored(id).dueAt ?? 0) + 1;
      await runClock(memory.ports);
      await runClock(memory.ports);
      levels.push(`${memory.stored(id).level} ${memory.stored(id).timeline.length}`);
    }
    expect(levels).toEqual(['grid 2', 'village 3', 'village 4']);
    expect(memory.stored(id).alarmedAt).toBe(memory.now);
  });

  test('two clocks at once make one step', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    memory.now += 2 * DAY;
    await Promise.all([runClock(memory.ports), runClock(memory.ports)]);
    expect(memory.stored(id)).toMatchObject({ level: 'grid', version: 2 });
  });

  test('more due than a page: all are acted on in one sweep', async () => {
    const memory = memoryVillage();
    memory.multiply((await memory.report()).id, 449);
    memory.now += 2 * DAY;
    expect(await runClock(memory.ports)).toMatchObject({ due: 450 });
    expect(memory.ports.matters.table.all(({ level }) => level !== 'grid')).toEqual([]);
  });

  test('what the time does not suffice for is done by the next run', async () => {
    const memory = memoryVillage();
    memory.multiply((await memory.report()).id, 249);
    memory.now += 2 * DAY;
    const { matters } = memory.ports;
    const commit = matters.commit.bind(matters);
    const slow = jest.spyOn(matters, 'commit').mockImplementation((before, after) => {
      memory.now += 1000;
      return commit(before, after);
    });
    const first = (await runClock(memory.ports)).due;
    expect(first).toBeLessThan(250);
    slow.mockRestore();
    expect((await runClock(memory.ports)).due).toBe(250 - first);
  });

  test('a matter that cannot be moved is logged and holds up no other', async () => {
    const memory = memoryVillage();
    const poisoned = memory.stored((await memory.report()).id);
    memory.ports.matters.table.put({ ...poisoned, villageId: '140928208999' });
    const { id } = await memory.report();
    memory.now += 2 * DAY;
    await runClock(memory.ports);
    expect(memory.stored(id).level).toBe('grid');
    expect(memory.ports.log.lines).toMatchObject([
      { level: 'error', matterId: poisoned._id, code: 'PLACE_NOT_FOUND' },
    ]);
  });

  test('a desk that has lost everybody passes on what it holds, due or not', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    memory.ports.places.all.put(villageWithout(MICRO_GRID));
    await runClock(memory.ports);
    expect(memory.stored(id)).toMatchObject({ deskId: GRID, version: 2 });
    await runClock(memory.ports);
    expect(memory.stored(id).version).toBe(2);
  });

  test('resolved and unrated for seven days it is closed; a late clock undoes nothing', async () => {
    const memory = memoryVillage();
    const matterId = await closeOne(memory, false);
    memory.now += 7 * DAY;
    await runClock(memory.ports);
    expect(memory.stored(matterId)).toMatchObject({ state: 'closed', isSatisfied: null });
    memory.now += 30 * DAY;
    await runClock(memory.ports);
    expect(memory.stored(matterId).timeline.at(-1)?.event.type).toBe('closed');
  });

  test('an answer that does not come lets the handling clock run again', async () => {
    const memory = memoryVillage();
    const { id: matterId } = await memory.report();
    await memory.call('linked-0302', 'matter.acknowledge', { matterId });
    await memory.call('linked-0302', 'matter.ask', { matterId, words: '哪一盏？' });
    memory.now += 3 * DAY;
    await runClock(memory.ports);
    expect(memory.stored(matterId)).toMatchObject({ workingMsLeft: null, dueKind: 'handle' });
    expect(memory.stored(matterId).dueAt).toBeGreaterThan(memory.now);
  });
});
