import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';
const OTHER_VILLAGE = '140928208214';
const DAYS = 24 * 3_600_000;

test('停摆 › the road is snowed in: nothing is passed up, and afterwards clocks go on from where they stood', async () => {
  const resident = village.person('resident-19');
  const matter = await given('a report on Monday morning that nobody touches', async () => {
    await village.monday();
    return resident.reports({ categoryId: 'repair', text: '水管冻住了。' });
  });
  const snow = {
    placeId: VILLAGE,
    reason: '大雪封山',
    fromAt: village.now,
    toAt: village.now + 3 * DAYS,
    pausesUrgent: false,
    clientKey: 'scenario-snow',
  };
  await when('the secretary stops the clocks for three days, and the phone sends it twice', async () => {
    const secretary = village.person('secretary');
    await expect(secretary.asks('suspension.preview', snow)).resolves.toMatchObject({ isAtLeast: false });
    await secretary.asks('suspension.set', snow);
    const { rows } = await secretary.asks('suspension.set', snow);
    expect(rows.filter(({ state }) => state === 'now')).toHaveLength(1);
    await village.sweeps();
  });
  const moved = await then('the date has moved by those days, and the resident reads why', async () => {
    const seen = await resident.sees(matter);
    expect(seen.timeline[0]).toMatchObject({ type: 'rescheduled', words: '大雪封山' });
    expect(seen.dueAt).toBe((matter.dueAt ?? 0) + 3 * DAYS);
    expect(seen.suspension).toMatchObject({ reason: '大雪封山' });
    await expect(resident.hasHeard(matter)).resolves.toContain('rescheduled');
    return seen;
  });
  await when('it snows on for three days', () => village.passes(snow.toAt - village.now - 60_000));
  await then('the matter is still at its desk, with one line', async () => {
    const seen = await resident.sees(matter);
    expect([seen.level, seen.timeline.length]).toEqual([matter.level, moved.timeline.length]);
  });
  await when('the road is open and the promise is missed', () =>
    village.passes((moved.dueAt ?? 0) - village.now + 60_000),
  );
  await then('the clock passes it up, as ever', async () => {
    const seen = await resident.sees(matter);
    expect(seen.timeline[0]?.type).toBe('escalated');
    expect(seen.suspension).toBeNull();
  });
});

test('停摆 › a secretary stops only their own village’s clocks', async () => {
  const input = {
    placeId: OTHER_VILLAGE,
    reason: '大雪封山',
    fromAt: village.now,
    toAt: village.now + DAYS,
    pausesUrgent: false,
    clientKey: 'scenario-other',
  };
  await expect(village.person('secretary').asks('suspension.set', input)).rejects.toThrow('NOT_ALLOWED');
});

test('暂定 › next year is published, or this one changes: the promise is reckoned anew, with a line, once', async () => {
  const resident = village.person('resident-12');
  const county = village.person('county-admin');
  const matter = await given('a suggestion in hand, which the county gives thirty working days', async () => {
    await village.monday();
    const reported = await resident.reports({ categoryId: 'opinion', text: '开春修一修村西的土路。' });
    return village.person('linked-0403').does('acknowledge', reported);
  });
  const due = matter.dueAt ?? 0;
  const dayBefore = new Date(due + 8 * 3_600_000 - (new Date(due).getUTCDay() === 1 ? 3 : 1) * DAYS);
  const [year = '', ...monthDay] = dayBefore.toISOString().slice(0, 10).split('-');
  const before = (await county.asks('calendar.get', {})).years.find((one) => one.year === year)?.days ?? null;
  await then('it is provisional just when that year is not published', () => {
    expect(matter.isDueProvisional).toBe(before === null);
  });
  await when('the county marks the day before as off', async () => {
    const known = before ?? { offDays: [], workDays: [], halfDays: [] };
    const days = { ...known, offDays: [...known.offDays, monthDay.join('-')] };
    await expect(county.asks('calendar.preview-year', { year, days })).resolves.toEqual({
      matters: 1,
      isAtLeast: false,
    });
    await county.asks('calendar.save-year', { year, before, days });
    await village.sweeps();
    await village.sweeps();
  });
  await then('the date has moved on, nothing is provisional, and there is one line', async () => {
    const seen = await resident.sees(matter);
    expect(seen.isDueProvisional).toBe(false);
    expect(seen.dueAt).toBeGreaterThan(due);
    expect(seen.timeline.filter(({ type }) => type === 'rescheduled')).toHaveLength(1);
    await expect(resident.hasHeard(matter)).resolves.toContain('rescheduled');
  });
});
