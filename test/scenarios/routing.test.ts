import { HOUR_MS, MINUTE_MS } from '../../domain/deadline/local-time';
import { pointAt } from '../../local/county/boundaries';
import { given, then, when } from './support/steps';
import { newClientKey } from './support/villager';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';
const DAY_MS = 24 * HOUR_MS;
const IN_GRID_2 = pointAt([5.2, 3.6]);
const IN_GRID_3 = pointAt([2.6, -2.2]);
/** The same, but for the moments between two calls. */
const expectAbout = (found: number | null, expected: number): void =>
  expect(Math.abs((found ?? 0) - expected)).toBeLessThan(MINUTE_MS);
const NOWHERE = pointAt([40, 40]);

test('按位置派单 › a passer-by marks the spot and the grid it lies in has it; outside of all, the village', async () => {
  const visitor = village.person('visitor-02');
  await village.morning();
  const marked = await when('a visitor marks a spot in the third group', () =>
    visitor.reports({ villageId: VILLAGE, point: IN_GRID_3, text: '路边的井盖没了。', categoryId: 'hazard' }),
  );
  await then('that grid has it, the timeline says why, and the secretary sees it on the map', async () => {
    expect(marked).toMatchObject({ level: 'grid', holder: { deskId: `${VILLAGE}/03` } });
    expect(marked.timeline[0]?.route.map(({ rule }) => rule)).toEqual(['point']);
    const map = await village.person('secretary').asks('village.map', {});
    expect(map.grids.map(({ name }) => name)).toContain('示例三组');
    expect(map.matters.find(({ id }) => id === marked.id)?.point).toEqual(IN_GRID_3);
    await expect(
      village.person('other-grid-01').isRefused('village.map', { placeId: VILLAGE }),
    ).resolves.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
  await then('a spot far away leaves it to the village', async () => {
    const far = await visitor.reports({ villageId: VILLAGE, point: NOWHERE, text: '山路塌了。' });
    expect(far).toMatchObject({ level: 'village', holder: { deskId: VILLAGE } });
    expect(far.timeline[0]?.route.map(({ rule }) => rule)).toEqual(['noPlace']);
  });
});

test('按位置派单 › a lamp is where it is, help is where one lives; a hidden name keeps its point from the village', async () => {
  const resident = village.person('resident-09');
  await village.morning();
  const lamp = await when('somebody of the third group marks a lamp in the second', () =>
    resident.reports({ point: IN_GRID_2, text: '这边的路灯也不亮。', isNameHidden: true }),
  );
  await then('the second group has it', () => {
    expect(lamp.holder.deskId).toBe(`${VILLAGE}/02`);
  });
  await then('help goes by the home', async () => {
    const help = await resident.reports({ categoryId: 'help', point: IN_GRID_2, text: '想请人帮忙。' });
    expect(help.holder.deskId).toBe(`${VILLAGE}/03/03`);
  });
  await then('the secretary sees that it is there, not where; the grid that has it sees where', async () => {
    const pointFor = async (person: string) =>
      (await village.person(person).asks('village.map', {})).matters.find(({ id }) => id === lamp.id)?.point;
    expect(await pointFor('secretary')).toBeNull();
    expect(await pointFor('head-02')).toEqual(IN_GRID_2);
  });
});

test('跨网格的纠纷 › begins at the lowest desk of both sides, as the page foretold', async () => {
  const resident = village.person('resident-12');
  const secretary = village.person('secretary');
  await village.morning();
  const { household } = await resident.asks('report.form', {});
  for (const [otherPlaceId, deskId] of [
    [`${VILLAGE}/02`, VILLAGE],
    [`${VILLAGE}/04/01`, `${VILLAGE}/04`],
  ] as const) {
    const foretold = await given(`the secretary asks where a dispute with ${otherPlaceId} would go`, () =>
      secretary.asks('route.explain', {
        villageId: VILLAGE,
        householdId: household?.id ?? '',
        categoryId: 'dispute',
        otherPlaceId,
      }),
    );
    const dispute = await when('it is reported', () =>
      resident.reports({ categoryId: 'dispute', otherPlaceId, text: '两家的地界说不清。' }),
    );
    await then('it is where the page said, and for the reason it gave', () => {
      expect(foretold.deskId).toBe(deskId);
      expect(dispute.holder.deskId).toBe(deskId);
      expectAbout(dispute.dueAt, foretold.acknowledgeBy);
      expect(dispute.timeline[0]?.route.map(({ rule }) => rule)).toContain('lowestCommon');
    });
  }
});

test('类别改了 › from tomorrow on: today’s report keeps the old deadline, tomorrow’s has the new, the open one isn’t moved', async () => {
  const admin = village.person('county-admin');
  const resident = village.person('resident-05');
  await village.monday();
  const open = await given('a matter that is open', () =>
    resident.reports({ categoryId: 'policy', text: '问个事。' }),
  );
  const change = await when(
    'the county decides for tomorrow: policy begins at the grid, two days to sign',
    async () => {
      const { revision, categories, limits } = await admin.asks('category.list', {});
      const policy = categories.find(({ id }) => id === 'policy');
      if (!policy) throw new Error('no category for policy');
      const fromAt = village.now + DAY_MS;
      const fields = { ...policy.fields, name: '政策问答', startLevel: 'grid' } as const;
      const saved = await admin.asks('category.save', { revision, fromAt, categoryId: 'policy', ...fields });
      await admin.asks('limits.save', {
        revision: saved.revision,
        fromAt,
        limits: { ...limits, acknowledgeWorkdays: 2 },
      });
      const stale = await admin.isRefused('category.save', {
        revision,
        fromAt,
        categoryId: 'policy',
        ...fields,
        name: '又改',
      });
      expect(stale.code).toBe('STALE_WRITE');
      return fromAt;
    },
  );
  const today = await then('a report of today has today’s rules', () =>
    resident.reports({ categoryId: 'policy', text: '今天问的。' }),
  );
  expect(today).toMatchObject({ level: 'microGrid', categoryName: '政策咨询' });
  expectAbout(today.dueAt, village.now + DAY_MS);
  await village.passes(change - village.now);
  const tomorrow = await then('one of tomorrow has the new ones', () =>
    resident.reports({ categoryId: 'policy', text: '明天问的。' }),
  );
  expect(tomorrow).toMatchObject({ level: 'grid', categoryName: '政策问答' });
  expectAbout(tomorrow.dueAt, village.now + 2 * DAY_MS);
  await then('the open one keeps what it was promised, also where it goes on', async () => {
    const seen = await resident.sees(open);
    expect(seen.categoryName).toBe('政策咨询');
    const promised = seen.timeline.find(({ type }) => type === 'reported');
    expect(promised?.dueAt).toBe(open.dueAt);
    // Its day was over: the clock has passed it up, with the one day that was the rule when it was reported.
    const passedUp = seen.timeline.find(({ type }) => type === 'escalated');
    if (passedUp) expect(passedUp.dueAt).toBe(passedUp.at + DAY_MS);
  });
  await then('nobody but the county may change it', async () => {
    for (const person of ['secretary', 'supervisor', 'grid-01'])
      await expect(
        village.person(person).isRefused('category.end', { revision: 0, categoryId: 'policy' }),
      ).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
  });
  await then('an ended category can’t be picked, and what was reported keeps its name', async () => {
    const { revision } = await admin.asks('category.list', {});
    await admin.asks('category.end', { revision, categoryId: 'information' });
    await expect(
      resident.isRefused('matter.report', {
        clientKey: newClientKey(),
        categoryId: 'information',
        text: '有事。',
      }),
    ).resolves.toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
  });
});
