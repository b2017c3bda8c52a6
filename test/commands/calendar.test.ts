import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { verifyChain } from '../../domain/matter/chain';
import { at, shown, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const DAYS = { offDays: ['01-01', '01-04'], workDays: ['01-09'], halfDays: [] };
const types = (memory: MemoryVillage, id: string) =>
  memory.stored(id).timeline.map(({ event }) => event.type);
const settingsOf = (memory: MemoryVillage) => JSON.stringify(memory.ports.places.county.settings);

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

  test('what is reported is promised provisionally before it is sent, and as much on the receipt', async () => {
    const memory = memoryVillage();
    memory.now = at('2026-12-31 17:00');
    const target = { categoryId: 'repair', placeId: VILLAGE };
    const preview = await memory.call('resident', 'report.preview', target);
    expect(preview).toMatchObject({ isProvisional: true, acknowledgeBy: at('2027-01-01 17:00') });
    expect(await memory.report()).toMatchObject({ isDueProvisional: true });
    memory.now = at('2026-11-24 10:00');
    expect(await memory.call('resident', 'report.preview', target)).toMatchObject({
      isProvisional: false,
    });
  });

  test('这件事会到哪里 says so too, of each of its two times', async () => {
    const memory = memoryVillage();
    const explained = async (now: string) => {
      memory.now = at(now);
      const view = await memory.call('secretary', 'route.explain', {
        villageId: VILLAGE,
        categoryId: 'repair',
      });
      return [view.isProvisional, view.isHandleProvisional];
    };
    expect(await explained('2026-11-24 10:00')).toEqual([false, false]);
    expect(await explained('2026-12-30 10:00')).toEqual([false, true]);
    expect(await explained('2026-12-31 17:00')).toEqual([true, true]);
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
    expect(rows).toContainEqual(expect.objectContaining({ template: 'deskRescheduled', link: null }));
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
