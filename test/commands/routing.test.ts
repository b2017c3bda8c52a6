import { GRID, MICRO_GRID, MONDAY, OTHER_GRID, OTHER_MICRO_GRID, shown, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';
import { RISKY_WORD } from '../memory/outside';
import { FIELDS, LIMITS, seatCounty } from './plans/routing';

const DAY = 86_400_000;
const NEW = { clientKey: 'client-key-water', kind: 'repair', ...FIELDS, name: '供水' };

function county(): MemoryVillage {
  const village = memoryVillage();
  seatCounty(village);
  return village;
}

describe('类别和时限', () => {
  test('a change for tomorrow: today’s report has today’s rules, tomorrow’s the new ones, and nothing moves', async () => {
    const village = county();
    const before = await village.report();
    const change = {
      revision: 0,
      fromAt: village.now + DAY,
      categoryId: 'repair',
      ...FIELDS,
      name: '公共设施',
    };
    const view = await village.call('county-admin', 'category.save', change);
    expect(view).toMatchObject({ revision: 1, countyName: '示例县' });
    expect(view.categories.find(({ id }) => id === 'repair')).toMatchObject({
      fields: { name: '设施维修', startLevel: 'microGrid' },
      isInForce: true,
      next: {
        fromAt: change.fromAt,
        fields: { name: '公共设施', startLevel: 'grid', handleWorkdays: { grid: 2 } },
      },
      endsAt: null,
    });
    await village.call('county-admin', 'limits.save', { revision: 1, fromAt: change.fromAt, limits: LIMITS });
    const today = await village.report();
    expect([today.holder.deskId, shown(today.dueAt ?? 0)]).toEqual([MICRO_GRID, '2026-11-24 09:00']);
    village.now += DAY;
    const tomorrow = await village.report();
    expect([tomorrow.holder.deskId, shown(tomorrow.dueAt ?? 0)]).toEqual([GRID, '2026-11-26 09:00']);
    expect(tomorrow.categoryName).toBe('公共设施');
    expect(village.stored(before.id).dueAt).toBe(before.dueAt);
    expect((await village.call('resident', 'matter.get', { matterId: before.id })).categoryName).toBe(
      '设施维修',
    );
  });

  test('a new one is made once, however often the phone asks', async () => {
    const { call, ports } = county();
    const first = await call('county-admin', 'category.save', { revision: 0, ...NEW });
    const again = await call('county-admin', 'category.save', { revision: 0, ...NEW });
    expect(again.revision).toBe(first.revision);
    expect(first.categories.at(-1)).toMatchObject({ kind: 'repair', fields: { name: '供水' } });
    const ordinary = ports.places.county.settings?.categories.filter(({ service }) => !service);
    expect(ordinary).toHaveLength(10);
    expect((await call('resident', 'report.form')).categories.map(({ name }) => name)).toContain('供水');
  });

  test('a suspension set meanwhile doesn’t stop who changes a category; another change of one does', async () => {
    const { call, refusal } = county();
    const suspension = { placeId: VILLAGE, reason: '大雪封山', fromAt: MONDAY, toAt: MONDAY + DAY };
    await call('secretary', 'suspension.set', { ...suspension, clientKey: 'snow-0001', pausesUrgent: false });
    const { revision } = await call('county-admin', 'category.save', { revision: 0, ...NEW });
    expect(revision).toBe(1);
    const end = { revision: 0, categoryId: 'repair' };
    expect((await refusal('county-admin', 'category.end', end)).code).toBe('STALE_WRITE');
  });

  test('an ended one can’t be picked any more, old matters keep its name', async () => {
    const village = county();
    const matter = await village.report();
    await village.call('county-admin', 'category.end', { revision: 0, categoryId: 'repair' });
    expect(
      (
        await village.refusal('resident', 'matter.report', {
          clientKey: 'client-key-9',
          categoryId: 'repair',
          text: '灯',
          householdId: 'household-12',
        })
      ).code,
    ).toBe('CATEGORY_NOT_FOUND');
    const { rows } = await village.call('resident', 'matters.mine');
    expect(rows.find(({ id }) => id === matter.id)?.categoryName).toBe('设施维修');
  });

  test.each<readonly [string, string, object, string]>([
    ['somebody was quicker', 'category.save', { ...NEW, revision: 7 }, 'STALE_WRITE'],
    ['from yesterday on', 'category.save', { ...NEW, fromAt: 1 }, 'INVALID_INPUT'],
    ['no key', 'category.save', { ...NEW, clientKey: undefined }, 'INVALID_INPUT'],
    ['no kind', 'category.save', { ...NEW, kind: undefined }, 'INVALID_INPUT'],
    ['an icon that doesn’t ship', 'category.save', { ...NEW, icon: 'skull' }, 'INVALID_INPUT'],
    ['nine quick replies', 'category.save', { ...NEW, quickReplies: Array(9).fill('好') }, 'INVALID_INPUT'],
    ['a long quick reply', 'category.save', { ...NEW, quickReplies: ['好'.repeat(61)] }, 'INVALID_INPUT'],
    ['half a day', 'category.save', { ...NEW, handleWorkdays: { grid: 0.5 } }, 'INVALID_INPUT'],
    ['risky words', 'category.save', { ...NEW, quickReplies: [RISKY_WORD] }, 'TEXT_RISKY'],
    ['unknown', 'category.save', { ...NEW, categoryId: 'nonsense' }, 'CATEGORY_NOT_FOUND'],
    ['unknown', 'category.end', { categoryId: 'nonsense' }, 'CATEGORY_NOT_FOUND'],
    ['the last for complaints', 'category.end', { categoryId: 'complaint' }, 'CATEGORY_NEEDED'],
    ['no time at all', 'limits.save', { limits: { ...LIMITS, acknowledgeWorkdays: 0 } }, 'INVALID_INPUT'],
  ])('refused and untouched: %s (%s)', async (_, call, input, code) => {
    const { refusal, ports } = county();
    const before = structuredClone(ports.places.county.settings);
    expect((await refusal('county-admin', call, { revision: 0, ...input })).code).toBe(code);
    expect(ports.places.county.settings).toEqual(before);
  });

  test.each(['secretary', 'supervisor', 'grid-03', 'resident'])('not for %s', async (personId) => {
    const { refusal, ports } = county();
    const before = structuredClone(ports.places.county.settings);
    for (const [call, input] of [
      ['category.list', {}],
      ['category.save', { revision: 0, ...NEW }],
      ['category.end', { revision: 0, categoryId: 'repair' }],
      ['limits.save', { revision: 0, limits: LIMITS }],
    ] as const)
      expect((await refusal(personId, call, input)).code).toBe('NOT_ALLOWED');
    expect(ports.places.county.settings).toEqual(before);
  });
});

describe('这件事会到哪里', () => {
  const ASK = { villageId: VILLAGE, householdId: 'household-12', categoryId: 'repair' };

  test('says which desk, who sits there, by when, and what every rule did', async () => {
    const { call } = memoryVillage();
    const view = await call('secretary', 'route.explain', ASK);
    expect(view).toMatchObject({
      deskId: MICRO_GRID,
      people: [{ name: '示例linked-0302', role: 'linkedMember', standsInFor: null }],
      isAlarmed: false,
    });
    expect([view.acknowledgeBy, view.handleBy].map(shown)).toEqual(['2026-11-24 09:00', '2026-11-27 09:00']);
    expect(view.findings.map(({ rule, because }) => [rule, because])).toEqual([
      ['household', null],
      ['point', 'noPoint'],
      ['pickedPlace', 'notPicked'],
      ['noPlace', 'placed'],
      ['lowestCommon', 'notDispute'],
      ['startLevel', 'highEnough'],
      ['aboutHolder', 'nobodyNamed'],
      ['vacant', 'seated'],
      ['alarm', 'answered'],
    ]);
  });

  test.each([
    ['repair', {}],
    ['hazard', { isUrgent: true }],
    ['dispute', { otherPlaceId: OTHER_GRID }],
    ['dispute', { otherPlaceId: OTHER_MICRO_GRID }],
    ['complaint', { aboutPersonId: 'secretary' }],
    ['complaint', { aboutPersonId: 'linked-0302' }],
  ])('what it says of %s %j is what then happens', async (categoryId, more) => {
    const { call, report } = memoryVillage();
    const explained = await call('secretary', 'route.explain', { ...ASK, categoryId, ...more });
    const matter = await report('resident', { categoryId, ...more });
    expect(matter.holder.deskId).toBe(explained.deskId);
    expect(matter.dueAt).toBe(explained.acknowledgeBy);
    expect(matter.timeline[0]?.route.map(({ rule }) => rule)).toEqual(
      explained.findings.flatMap(({ rule, deskName }) =>
        deskName === null || rule === 'alarm' ? [] : [rule],
      ),
    );
  });

  test('for the village’s desk and the county, each for what is theirs', async () => {
    const { call, refusal } = county();
    expect((await call('county-admin', 'route.explain', ASK)).deskId).toBe(MICRO_GRID);
    expect((await call('secretary', 'route.form')).villageId).toBe(VILLAGE);
    expect((await call('county-admin', 'route.form', { villageId: OTHER_VILLAGE })).villageName).toBe('别村');
    for (const personId of ['resident', 'grid-03', 'supervisor', 'other-secretary'])
      expect((await refusal(personId, 'route.explain', ASK)).code).toBe('NOT_ALLOWED');
    expect((await refusal('county-admin', 'route.form')).code).toBe('NOT_ALLOWED');
    const foreign = { ...ASK, householdId: 'household-x' };
    expect((await refusal('secretary', 'route.explain', foreign)).code).toBe('HOUSEHOLD_NOT_FOUND');
    const nowhere = { ...ASK, householdId: 'nobody' };
    expect((await refusal('secretary', 'route.explain', nowhere)).code).toBe('HOUSEHOLD_NOT_FOUND');
  });
});

describe('村地图', () => {
  const point = { latitude: 38.9, longitude: 111.8 };
  const RING = [
    [111.8, 38.9],
    [111.81, 38.9],
    [111.81, 38.91],
    [111.8, 38.9],
  ] as [number, number][];

  test('shows what was marked and waits, with the grids as they are drawn', async () => {
    const { call, report, ports } = memoryVillage();
    ports.places.drawn.put({
      _id: VILLAGE,
      revision: 1,
      grids: [
        { placeId: GRID, rings: [RING] },
        { placeId: `${VILLAGE}/77`, rings: [RING] },
      ],
    });
    const marked = await report('resident', { point });
    await report('resident');
    const map = await call('secretary', 'village.map');
    expect(map).toMatchObject({ placeId: VILLAGE, hasMore: false });
    expect(map.grids).toEqual([{ placeId: GRID, name: '示例/03', rings: [RING] }]);
    expect(map.matters.map(({ id, point: at }) => [id, at])).toEqual([[marked.id, point]]);
    await call('linked-0302', 'matter.acknowledge', { matterId: marked.id });
    await call('linked-0302', 'matter.resolve', { matterId: marked.id, outcome: 'fixed' });
    expect((await call('secretary', 'village.map')).matters).toEqual([]);
  });

  test('a desk has its own on it, and nobody what they don’t see in lists', async () => {
    const { call, report, refusal } = memoryVillage();
    const { id } = await report('resident', { point });
    await report('resident', { point, categoryId: 'complaint', aboutPersonId: 'secretary' });
    const ids = async (personId: string) =>
      (await call(personId, 'village.map')).matters.map((one) => one.id);
    expect(await ids('secretary')).toEqual([id]);
    expect(await ids('grid-03')).toEqual([id]);
    expect(await ids('linked-0302')).toEqual([id]);
    expect(await ids('linked-0301')).toEqual([]);
    expect(await ids('grid-04')).toEqual([]);
    expect((await call('supervisor', 'village.map', { placeId: VILLAGE })).matters).toHaveLength(2);
    for (const [personId, input] of [
      ['resident', {}],
      ['supervisor', {}],
      ['grid-04', { placeId: GRID }],
      ['other-secretary', { placeId: VILLAGE }],
    ] as const)
      expect((await refusal(personId, 'village.map', input)).code).toBe('NOT_ALLOWED');
  });

  test('where somebody hides their name only the holding desk has the point', async () => {
    const { call, report } = memoryVillage();
    await report('resident', { point, isNameHidden: true });
    const points = async (personId: string) =>
      (await call(personId, 'village.map')).matters.map((one) => one.point);
    expect(await points('linked-0302')).toEqual([point]);
    expect(await points('secretary')).toEqual([null]);
    expect(JSON.stringify(await call('secretary', 'village.map'))).not.toContain('111.8');
  });

  test('two hundred are shown, and it says that there are more', async () => {
    const { call, report, multiply } = memoryVillage();
    const { id } = await report('resident', { point });
    multiply(id, 200);
    const map = await call('secretary', 'village.map');
    expect([map.matters.length, map.hasMore]).toEqual([200, true]);
  });

  test('boundaries that can’t be read don’t take the matters away', async () => {
    const { call, report, ports } = memoryVillage();
    await report('resident', { point });
    jest.spyOn(ports.places, 'boundary').mockRejectedValue(new Error('down'));
    const map = await call('secretary', 'village.map');
    expect([map.grids, map.matters.length]).toEqual([[], 1]);
  });
});
