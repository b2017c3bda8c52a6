import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { verifyChain } from '../../domain/matter/chain';
import { at, DAY, HOUR, MONDAY, shown, TOWNSHIP, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const DAYS = { offDays: ['01-01', '01-04'], workDays: ['01-09'], halfDays: [] };
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

/** A promise that reaches into 2027. */
async function provisional(memory: MemoryVillage): Promise<string> {
  memory.now = at('2026-12-30 10:00');
  const { id: matterId } = await memory.report();
  await memory.call('linked-0302', 'matter.acknowledge', { matterId });
  return matterId;
}

describe('工作日历', () => {
  test('a year that is not published yet is there without days; only the county may fill it in', async () => {
    const memory = memoryVillage();
    const { years, thisYear, canEdit } = await memory.call('linked-0302', 'calendar.get');
    expect([thisYear, canEdit]).toEqual(['2026', false]);
    expect(years.map(({ year, days }) => [year, days !== null])).toEqual([
      ['2024', true],
      ['2025', true],
      ['2026', true],
      ['2027', false],
    ]);
    await expect(memory.refusal('resident', 'calendar.get')).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(memory.call('county-admin', 'calendar.get')).resolves.toMatchObject({ canEdit: true });
  });

  test('loading a year says how many dates it would move, moves them by the clock once, and tells people', async () => {
    const memory = memoryVillage();
    const id = await provisional(memory);
    await expect(memory.call('resident', 'matter.get', { matterId: id })).resolves.toMatchObject({
      isDueProvisional: true,
      dueAt: at('2027-01-04 10:00'),
    });
    const before = settingsOf(memory);
    await expect(
      memory.call('county-admin', 'calendar.preview-year', { year: '2027', days: DAYS }),
    ).resolves.toEqual({ matters: 1, isAtLeast: false });
    expect(settingsOf(memory)).toBe(before);

    await memory.call('county-admin', 'calendar.save-year', { year: '2027', before: null, days: DAYS });
    await runClock(memory.ports);
    await runClock(memory.ports);
    expect(types(memory, id)).toEqual(['reported', 'acknowledged', 'rescheduled']);
    const view = await memory.call('resident', 'matter.get', { matterId: id });
    expect(shown(view.dueAt ?? 0)).toBe('2027-01-06 10:00');
    expect(view).toMatchObject({ isDueProvisional: false });
    expect(view.timeline[0]).toMatchObject({
      type: 'rescheduled',
      rescheduled: { of: 'handle', cause: 'year', year: '2027', fromDueAt: at('2027-01-04 10:00') },
    });
    await runCourier(memory.ports);
    const { rows } = await memory.call('linked-0302', 'inbox.list');
    expect(rows).toContainEqual(expect.objectContaining({ template: 'deskRescheduled', matterId: null }));
    expect(verifyChain(memory.stored(id)).isIntact).toBe(true);
  });

  test('a desk hears once of a change, however many matters it moves', async () => {
    const memory = memoryVillage();
    memory.multiply(await provisional(memory), 30);
    await memory.call('county-admin', 'calendar.save-year', { year: '2027', before: null, days: DAYS });
    await runClock(memory.ports);
    await runCourier(memory.ports);
    const { rows } = await memory.call('linked-0302', 'inbox.list');
    expect(rows.filter(({ template }) => template === 'deskRescheduled')).toHaveLength(1);
  });

  test.each([
    ['a day off on a Saturday', { ...DAYS, offDays: ['01-02'] }],
    ['a make-up day on a Monday', { ...DAYS, workDays: ['01-11'] }],
    ['a day twice', { ...DAYS, offDays: ['01-04', '01-04'] }],
    ['a day that is none', { ...DAYS, offDays: ['02-30'] }],
    ['29 February of a common year', { ...DAYS, offDays: ['02-29'] }],
    ['half of a day off', { ...DAYS, halfDays: [{ day: '01-04', off: 'morning' }] }],
    ['a date of another kind', { ...DAYS, offDays: ['2027-01-04'] }],
    ['no list', { ...DAYS, offDays: null }],
    ['a year full of days', { ...DAYS, offDays: Array.from({ length: 400 }, () => '01-04') }],
  ])('refuses %s, and the settings stay as they were', async (_, days) => {
    const memory = memoryVillage();
    const before = settingsOf(memory);
    await expect(
      memory.refusal('county-admin', 'calendar.save-year', { year: '2027', before: null, days }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    expect(settingsOf(memory)).toBe(before);
  });

  test('two who edit one year: the second is told, and nothing of the first is lost', async () => {
    const memory = memoryVillage();
    const input = { year: '2027', before: null, days: DAYS };
    await memory.call('county-admin', 'calendar.save-year', input);
    const before = settingsOf(memory);
    const other = { ...input, days: { ...DAYS, offDays: ['01-05'] } };
    await expect(memory.refusal('county-admin', 'calendar.save-year', other)).resolves.toMatchObject({
      code: 'STALE_WRITE',
    });
    expect(settingsOf(memory)).toBe(before);
    await memory.call('county-admin', 'calendar.save-year', { ...other, before: DAYS });
  });

  test('a year of the system’s own list is loaded as it is; one that it lacks is refused', async () => {
    const memory = memoryVillage();
    const first = await memory.call('county-admin', 'calendar.get');
    const days = first.years.find(({ year }) => year === '2026')?.days ?? null;
    const { years } = await memory.call('county-admin', 'calendar.save-year', {
      year: '2026',
      before: days,
      days: DAYS.workDays.length > 0 ? { offDays: ['10-01'], workDays: [], halfDays: [] } : days,
    });
    expect(years.find(({ year }) => year === '2026')?.canLoad).toBe(true);
    const back = await memory.call('county-admin', 'calendar.load-year', { year: '2026' });
    expect(back.years).toEqual(first.years);
    await expect(memory.refusal('county-admin', 'calendar.load-year', { year: '2027' })).resolves.toEqual({
      code: 'YEAR_NOT_PUBLISHED',
      facts: { year: '2027' },
    });
  });

  test('who may not edit changes nothing', async () => {
    const memory = memoryVillage();
    const before = settingsOf(memory);
    for (const who of ['resident', 'secretary', 'supervisor', 'grid-03']) {
      for (const [call, input] of [
        ['calendar.save-year', { year: '2027', before: null, days: DAYS }],
        ['calendar.load-year', { year: '2026' }],
        ['calendar.preview-year', { year: '2027', days: DAYS }],
      ] as const)
        await expect(memory.refusal(who, call, input)).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(settingsOf(memory)).toBe(before);
  });
});

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
    minutesOn(memory, 1);
    await runClock(memory.ports);
    memory.now = at('2026-11-25 10:00');
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

describe('重算', () => {
  test('a crash in the middle is finished by the next sweep, and no matter gets a second line', async () => {
    const memory = memoryVillage();
    memory.multiply((await memory.report()).id, 249);
    await memory.call('secretary', 'suspension.set', snow());
    const { matters } = memory.ports;
    const commit = matters.commit.bind(matters);
    let written = 0;
    const dying = jest.spyOn(matters, 'commit').mockImplementation((before, after) => {
      written += 1;
      return written > 120 ? Promise.reject(new Error('the function died')) : commit(before, after);
    });
    minutesOn(memory, 5);
    await runClock(memory.ports);
    expect(memory.ports.places.county.settings?.reckonings).toHaveLength(1);
    dying.mockRestore();
    minutesOn(memory, 1);
    await runClock(memory.ports);
    const lines = memory.ports.matters.table.all().map(({ timeline }) => timeline.length);
    expect(new Set(lines)).toEqual(new Set([2]));
    expect(memory.ports.places.county.settings?.reckonings).toEqual([]);
  });

  test('a change stays for calls that were under way with the old calendar: what they wrote is moved too', async () => {
    const memory = memoryVillage();
    const old = memory.ports.places.county.settings;
    await memory.call('secretary', 'suspension.set', snow());
    const changed = memory.ports.places.county.settings;
    await runClock(memory.ports);
    memory.ports.places.county.settings = old;
    const { id } = await memory.report();
    memory.ports.places.county.settings = changed;
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-24 09:00');
    minutesOn(memory, 1);
    await runClock(memory.ports);
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-27 15:00');
    expect(memory.ports.places.county.settings?.reckonings).toHaveLength(1);
    minutesOn(memory, 2);
    await runClock(memory.ports);
    expect(memory.ports.places.county.settings?.reckonings).toEqual([]);
  });

  test('two clocks at once write one line', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    await memory.call('secretary', 'suspension.set', snow());
    memory.now += HOUR / 60;
    await Promise.all([runClock(memory.ports), runClock(memory.ports)]);
    expect(types(memory, id)).toEqual(['reported', 'rescheduled']);
  });
});
