import { DAY_MS, dayOf, startOfDay } from '../../domain/deadline/local-time';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';
const home = (number: number) => ({ householdId: `${VILLAGE}-${String(number).padStart(3, '0')}` });

test('住户码 › printed for a grid, two of one household are bound at once, and the desk hears of it', async () => {
  await village.morning();
  const gridMember = village.person('grid-01');
  const { code } = await given('a printed slip of household 5', async () => {
    const file = await gridMember.asks('slips.file', { placeId: `${VILLAGE}/01` });
    expect(file).toMatchObject({ count: 30, pages: 4, cursor: null });
    return gridMember.asks('slips.show', home(5));
  });
  await when('two visitors type it', async () => {
    for (const [id, name] of [
      ['visitor-01', '示例访客'],
      ['visitor-02', '示例过路人'],
    ] as const) {
      const visitor = village.person(id);
      const seen = await visitor.asks('binding.look-up', { code: code.toLowerCase() });
      expect(seen.householdLabel).toMatch(/^5号 · 示/);
      const { binding } = await visitor.asks('binding.by-code', { code, name });
      expect(binding).toMatchObject({
        state: 'confirmed',
        placeNames: ['下鹿角村', '白家沟小组', '1号微网格'],
      });
    }
  });
  await then('both are in the household, and its linked party member has heard', async () => {
    const { people } = await gridMember.asks('household.get', home(5));
    expect(people.map(({ isBySlip }) => isBySlip)).toEqual([true, true]);
    await village.sweeps();
    const { rows } = await village.person('linked-0101').asks('inbox.list', {});
    expect(rows.filter(({ template }) => template === 'bindingBySlip')).toHaveLength(2);
  });
  await then('another village’s desk sees nothing of it and changes nothing', async () => {
    const other = village.person('other-secretary');
    const target = { ...home(5), placeId: `${VILLAGE}/02`, fromAt: village.now + DAY_MS };
    expect((await other.isRefused('household.get', home(5))).code).toBe('HOUSEHOLD_NOT_FOUND');
    expect((await other.isRefused('slips.renew', home(5))).code).toBe('HOUSEHOLD_NOT_FOUND');
    expect((await other.isRefused('household.move', target)).code).toBe('HOUSEHOLD_NOT_FOUND');
    expect((await gridMember.asks('slips.show', home(5))).code).toBe(code);
  });
});

test('猜码 › twenty wrong codes are locked, also for the right one, until a day has gone by', async () => {
  await village.morning();
  const guesser = village.person('pending-01');
  const { code } = await village.person('grid-01').asks('slips.show', home(7));
  const codes: string[] = [];
  for (let tried = 0; tried < 20; tried += 1)
    codes.push((await guesser.isRefused('binding.look-up', { code: 'ZZZZZ0' })).code);
  expect(codes.filter((one) => one === 'CODE_WRONG')).toHaveLength(10);
  expect(codes.slice(10)).toEqual(Array(10).fill('CODE_LOCKED'));
  expect((await guesser.isRefused('binding.by-code', { code, name: '示例甲午' })).code).toBe('CODE_LOCKED');
  await village.passes(DAY_MS);
  const { binding } = await guesser.asks('binding.by-code', { code, name: '示例甲午' });
  expect(binding).toMatchObject({ state: 'confirmed' });
});

test('代办 › a report for the mother: shown so, told to and rated by whoever acts, not on the list to phone', async () => {
  await village.morning();
  const son = village.person('resident-02');
  const { family } = await son.asks('report.form', {});
  const matter = await when('they report for her', () =>
    son.reports({ categoryId: 'help', text: '老人要去医院换药。', familyId: family[0]?.id ?? '' }),
  );
  const desk = village.person('linked-0102');
  await then('the desk sees both names', async () => {
    const { reporter } = await desk.sees(matter);
    expect(reporter).toMatchObject({
      name: '示例老人',
      actingName: expect.stringMatching(/^示例/) as unknown,
    });
  });
  await desk.does('acknowledge', matter);
  await desk.does('resolve', matter, { outcome: 'fixed' });
  await village.sweeps();
  expect(await desk.queue('untold')).not.toContain(matter.id);
  expect(await son.hasHeard(matter)).toContain('resolved');
  expect((await son.does('rate', matter, { isSatisfied: true })).state).toBe('closed');
});

test('迁户 › from the day on new matters go to the new desk; the old one keeps what it has', async () => {
  await village.monday();
  const resident = village.person('resident-05');
  const secretary = village.person('secretary');
  const old = await resident.reports({ text: '院墙外水管漏水。' });
  const fromAt = startOfDay(dayOf(village.now) + 1);
  const { binding } = await resident.asks('me.get', {});
  const moved = { householdId: binding?.householdId ?? '', placeId: `${VILLAGE}/01`, fromAt };
  await secretary.asks('household.move', moved);
  const before = await resident.reports({ text: '门前路灯不亮。' });
  expect(before.holder.deskId).toBe(old.holder.deskId);
  await village.passes(fromAt - village.now);
  const after = await resident.reports({ text: '门前路面塌了。' });
  expect(after.holder.deskId).toBe(`${VILLAGE}/01`);
  expect((await resident.sees(old)).holder.deskId).toBe(old.holder.deskId);
  expect((await resident.asks('home.get', {})).me.binding?.placeId).toBe(`${VILLAGE}/01`);
});

test('联户全覆盖 › the village sees how many households nobody looks after, and which', async () => {
  const secretary = village.person('secretary');
  const { uncoveredHouseholds } = await secretary.asks('village.board', {});
  const first = await secretary.asks('homes.list', { isUncoveredOnly: true });
  expect(first.uncovered).toBe(uncoveredHouseholds);
  // A micro-grid without a party member, two that belong to none, and the one that was moved to a grid.
  expect(uncoveredHouseholds).toBeGreaterThanOrEqual(12);
  expect(first.rows.every(({ linkedMembers }) => linkedMembers.length === 0)).toBe(true);
});
