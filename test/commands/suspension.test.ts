import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { at, DAY, MONDAY, shown, TOWNSHIP, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const SNOW = {
  placeId: VILLAGE,
  reason: '大雪封山',
  fromAt: at('2026-11-23 12:00'),
  toAt: at('2026-11-27 00:00'),
  pausesUrgent: false,
};
const snow = (more = {}) => ({ ...SNOW, clientKey: 'snow-0001', ...more });
const types = (memory: MemoryVillage, id: string) =>
  memory.stored(id).timeline.map(({ event }) => event.type);
const settingsOf = (memory: MemoryVillage) => JSON.stringify(memory.ports.places.county.settings);
const minutesOn = (memory: MemoryVillage, minutes: number) => (memory.now += minutes * 60_000);

describe('停摆', () => {
  test('set by the secretary: dates move on, the page says why, nothing is passed up until it is over', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    await expect(memory.call('secretary', 'suspension.preview', SNOW)).resolves.toEqual({
      matters: 1,
      isAtLeast: false,
    });
    const { rows } = await memory.call('secretary', 'suspension.set', snow());
    expect(rows).toMatchObject([{ reason: '大雪封山', state: 'coming', canEnd: true, placeName: '示例村' }]);
    const told = { reason: '大雪封山', fromAt: SNOW.fromAt, untilAt: SNOW.toAt, pausesUrgent: false };
    expect((await memory.call('resident', 'home.get')).suspensions).toMatchObject([
      { ...told, isNow: false },
    ]);
    expect(JSON.stringify(await memory.call('resident', 'home.get'))).not.toContain('byName');
    minutesOn(memory, 1);
    await runClock(memory.ports);
    memory.now = at('2026-11-25 10:00');
    expect((await memory.call('resident', 'home.get')).suspensions).toMatchObject([{ ...told, isNow: true }]);
    expect((await memory.call('stranger', 'home.get')).suspensions).toEqual([]);
    await runClock(memory.ports);
    expect(types(memory, id)).toEqual(['reported', 'rescheduled']);
    await expect(memory.call('resident', 'matter.get', { matterId: id })).resolves.toMatchObject({
      suspension: { reason: '大雪封山', untilAt: SNOW.toAt },
    });
    await expect(memory.call('resident', 'matters.mine')).resolves.toMatchObject({
      rows: [{ isSuspended: true }],
    });
    memory.now = at('2026-11-27 15:00');
    await runClock(memory.ports);
    expect((await memory.call('resident', 'home.get')).suspensions).toEqual([]);
    expect(types(memory, id)).toEqual(['reported', 'rescheduled', 'escalated']);
  });

  test('reported while it lasts, the promise begins when it is over; no line is needed', async () => {
    const memory = memoryVillage();
    await memory.call('secretary', 'suspension.set', snow());
    memory.now = at('2026-11-24 09:00');
    const { id } = await memory.report();
    await runClock(memory.ports);
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-27 18:00');
    expect(types(memory, id)).toEqual(['reported']);
  });

  test('ended early, clocks run from then; a second tap changes nothing', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    const { rows } = await memory.call('secretary', 'suspension.set', snow());
    minutesOn(memory, 1);
    await runClock(memory.ports);
    memory.now = at('2026-11-24 12:00');
    const suspensionId = rows[0]?.id;
    await memory.call('secretary', 'suspension.end', { suspensionId });
    const once = settingsOf(memory);
    await memory.call('secretary', 'suspension.end', { suspensionId });
    expect(settingsOf(memory)).toBe(once);
    await runClock(memory.ports);
    await runClock(memory.ports);
    expect(types(memory, id)).toEqual(['reported', 'rescheduled', 'rescheduled']);
    expect(memory.stored(id).timeline.at(-1)?.event).toMatchObject({ cause: 'resumed' });
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-25 12:00');
  });

  test('a retry and a second tap at once set it once', async () => {
    const memory = memoryVillage();
    await Promise.all([
      memory.call('secretary', 'suspension.set', snow()),
      memory.call('secretary', 'suspension.set', snow()),
    ]);
    const { rows } = await memory.call('secretary', 'suspension.set', snow());
    expect(rows).toHaveLength(1);
    expect(memory.ports.places.county.settings?.reckonings).toHaveLength(1);
  });

  test('two village desks at once: both are kept', async () => {
    const memory = memoryVillage();
    await Promise.all([
      memory.call('secretary', 'suspension.set', snow()),
      memory.call(
        'other-secretary',
        'suspension.set',
        snow({ placeId: OTHER_VILLAGE, clientKey: 'snow-0002' }),
      ),
    ]);
    const { rows } = await memory.call('supervisor', 'suspension.list');
    expect(rows.map(({ placeName }) => placeName).sort()).toEqual(['别村', '示例村']);
    expect((await memory.call('secretary', 'suspension.list')).rows).toHaveLength(1);
  });

  test.each([
    ['the secretary of another village', 'other-secretary', snow()],
    ['a grid member', 'grid-03', snow()],
    ['a village officer', 'officer', snow()],
    ['a resident', 'resident', snow()],
    ['the secretary for the whole township', 'secretary', snow({ placeId: TOWNSHIP })],
    ['a township for the county', 'supervisor', snow({ placeId: '140928' })],
    ['a township for a village of another', 'supervisor', snow({ placeId: '140928100200' })],
  ])('%s may not', async (_, who, input) => {
    const memory = memoryVillage();
    const before = settingsOf(memory);
    await expect(memory.refusal(who, 'suspension.set', input)).resolves.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(settingsOf(memory)).toBe(before);
  });

  test.each([
    ['ends before it begins', snow({ toAt: SNOW.fromAt })],
    ['is over already', snow({ fromAt: MONDAY - 3 * DAY, toAt: MONDAY - DAY })],
    ['lasts too long', snow({ toAt: SNOW.fromAt + 61 * DAY })],
    ['reaches too far back', snow({ fromAt: MONDAY - 8 * DAY })],
    ['has no reason', snow({ reason: ' ' })],
    ['has a reason that is too long', snow({ reason: '雪'.repeat(31) })],
    ['has a date of another kind', snow({ fromAt: '2026-11-23' })],
    ['lies in another age', snow({ fromAt: 0 })],
  ])('refuses one that %s', async (_, input) => {
    const memory = memoryVillage();
    const before = settingsOf(memory);
    await expect(memory.refusal('secretary', 'suspension.set', input)).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(settingsOf(memory)).toBe(before);
  });

  test('the county may stop every village, the township its own', async () => {
    const memory = memoryVillage();
    const { places } = await memory.call('county-admin', 'suspension.list');
    expect(places.map(({ level }) => level)).toEqual(['county', 'township', 'village', 'village']);
    await memory.call('county-admin', 'suspension.set', snow({ placeId: '140928' }));
    const { id } = await memory.report();
    minutesOn(memory, 1);
    await runClock(memory.ports);
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-27 15:00');
    expect((await memory.call('other-secretary', 'suspension.list')).rows).toMatchObject([{ canEnd: false }]);
  });

  test('how many it would move does not count complaints about the one who asks', async () => {
    const memory = memoryVillage();
    await memory.report('resident', { categoryId: 'complaint', aboutPersonId: 'secretary' });
    await expect(memory.call('secretary', 'suspension.preview', SNOW)).resolves.toMatchObject({ matters: 0 });
    await expect(memory.call('supervisor', 'suspension.preview', SNOW)).resolves.toMatchObject({
      matters: 1,
    });
  });
});
