import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import type { MatterEvent } from '../../domain/matter/event';
import { DAY, GRID, HOUR, MICRO_GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { atGrid, reported } from './arrange';

type HandedOver = MatterEvent & { readonly type: 'handedOver' };

const POST = `${GRID}:grid-03`;
const linesOf = (village: MemoryVillage, matterId: string): readonly HandedOver[] =>
  village
    .stored(matterId)
    .timeline.map(({ event }) => event)
    .filter((event) => event.type === 'handedOver');
const inboxOf = async (village: MemoryVillage, personId: string): Promise<readonly string[]> =>
  (await village.call(personId, 'inbox.list')).rows.map(({ template, subject }) => `${template} ${subject}`);

async function replace(village: MemoryVillage, fromAt = village.now) {
  await village.call('secretary', 'post.appoint', {
    deskId: GRID,
    office: 'gridMember',
    appointeeId: 'neighbour',
    followsPostId: POST,
    fromAt,
  });
}
const later = async (village: MemoryVillage, ms = 60_000) => {
  village.now += ms;
  return runClock(village.ports);
};

describe('交接', () => {
  test('what waits at the desk says who came after whom; desk, state and deadline stay', async () => {
    const village = memoryVillage();
    const matterId = await atGrid(village);
    const elsewhere = await reported(village);
    village.now += 1000;
    const before = village.stored(matterId);
    await replace(village);
    await later(village);
    expect(linesOf(village, matterId)).toMatchObject([
      {
        by: { kind: 'clock' },
        deskId: GRID,
        from: [{ personId: 'grid-03', role: 'gridMember' }],
        to: [{ personId: 'neighbour', role: 'gridMember' }],
        isVacant: false,
      },
    ]);
    const { deskId, state, dueAt, wakeAt, tally, names } = village.stored(matterId);
    expect({ deskId, state, dueAt, wakeAt, tally }).toEqual({
      deskId: before.deskId,
      state: before.state,
      dueAt: before.dueAt,
      wakeAt: before.wakeAt,
      tally: before.tally,
    });
    expect(names).toMatchObject({ 'grid-03': '示例grid-03', neighbour: '示例neighbour' });
    expect(linesOf(village, elsewhere)).toEqual([]);
    const view = await village.call('neighbour', 'matter.get', { matterId });
    expect(view.timeline[0]).toMatchObject({
      type: 'handedOver',
      handover: { from: [{ name: '示例grid-03' }], to: [{ name: '示例neighbour' }] },
    });
  });

  test('whoever takes over hears of all at once, not of each', async () => {
    const village = memoryVillage();
    for (let count = 0; count < 3; count += 1) await atGrid(village);
    village.now += 1000;
    await replace(village);
    await later(village);
    await runCourier(village.ports);
    expect((await inboxOf(village, 'neighbour')).filter((one) => one.startsWith('handedOver'))).toEqual([
      'handedOver 示例村 示例/03 · 3 件',
    ]);
    expect(await inboxOf(village, 'neighbour')).toContain('appointed 示例村 示例/03');
    expect(await inboxOf(village, 'grid-03')).toContain('postEnded 示例村 示例/03');
  });

  test('the clock again and again, and two at once, write it once', async () => {
    const village = memoryVillage();
    const matterId = await atGrid(village);
    village.now += 1000;
    await replace(village);
    village.now += 60_000;
    await Promise.all([runClock(village.ports), runClock(village.ports)]);
    await later(village);
    expect(linesOf(village, matterId)).toHaveLength(1);
    expect((await later(village)).handedOver).toBe(0);
  });

  test('one matter that can’t be written holds the change open; the next run does just what is left', async () => {
    const village = memoryVillage();
    const [first, second] = [await atGrid(village), await atGrid(village)];
    village.now += 1000;
    await replace(village);
    const { commit } = village.ports.matters;
    const failing = {
      ...village.ports.matters,
      commit: (...args: Parameters<typeof commit>) =>
        args[0]._id === second ? Promise.reject(new Error('the database is away')) : commit(...args),
    };
    village.now += 60_000;
    await runClock({ ...village.ports, matters: failing });
    expect([linesOf(village, first), linesOf(village, second)].map((one) => one.length)).toEqual([1, 0]);
    await later(village);
    expect([linesOf(village, first), linesOf(village, second)].map((one) => one.length)).toEqual([1, 1]);
    expect((await inboxOf(village, 'neighbour')).filter((one) => one.startsWith('handedOver'))).toEqual([
      'handedOver 示例村 示例/03 · 2 件',
    ]);
  });

  test('on its day, not before; what comes after the change has no line', async () => {
    const village = memoryVillage();
    const matterId = await atGrid(village);
    await replace(village, village.now + DAY);
    await later(village, HOUR);
    expect(linesOf(village, matterId)).toEqual([]);
    village.now += DAY;
    const after = await atGrid(village);
    await later(village);
    expect([linesOf(village, matterId).length, linesOf(village, after).length]).toEqual([1, 0]);
  });

  test('a desk that nobody is left at says so and passes the matter up with the reason', async () => {
    const village = memoryVillage();
    const matterId = await reported(village);
    village.now += 1000;
    await village.call('secretary', 'post.end', { areaId: VILLAGE, postId: `${MICRO_GRID}:linked-0302` });
    await later(village);
    const events = village.stored(matterId).timeline.map(({ event }) => event);
    expect(events.map(({ type }) => type)).toEqual(['reported', 'handedOver', 'escalated']);
    expect(events[1]).toMatchObject({ to: [], isVacant: true });
    expect(events[2]).toMatchObject({ deskId: GRID, deadlineAt: null, route: [{ rule: 'vacant' }] });
  });
});
