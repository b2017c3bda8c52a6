import {
  DAY,
  GRID,
  household,
  LONG_AGO,
  MICRO_GRID,
  MONDAY,
  OTHER_GRID,
  VILLAGE,
  village as builtVillage,
  POSTS,
} from '../builders';
import { memoryVillage, OTHER_VILLAGE } from '../memory/village';

const HOME = { householdId: 'household-12' };
const TODAY = MONDAY - ((MONDAY + 8 * 3_600_000) % DAY);

describe('住户', () => {
  test('a desk sees its households by doorplate: who is bound, away, acted for, and who looks after them', async () => {
    const { call } = memoryVillage();
    await call('resident', 'binding.away', { isAway: true });
    await call('resident', 'family.add', { name: '示例老人', hasConsented: true });
    const view = await call('secretary', 'homes.list');
    expect(view).toMatchObject({
      placeId: VILLAGE,
      placeName: '示例村',
      uncovered: 1,
      canPrint: true,
      cursor: null,
    });
    expect(view.rows).toMatchObject([
      {
        label: '12号 · 示*甲',
        linkedMembers: ['示例linked-0302'],
        people: 1,
        away: 1,
        family: 1,
        slipIssuedAt: null,
      },
      { label: '13号 · 示*乙', people: 1, away: 0, family: 0 },
      { label: '41号 · 示*甲', linkedMembers: [], people: 0 },
    ]);
    expect(JSON.stringify(view)).not.toContain('示例甲');
  });

  test('each desk its own, and not beyond', async () => {
    const { call, refusal } = memoryVillage();
    const labels = async (personId: string, input = {}) =>
      (await call(personId, 'homes.list', input)).rows.map(({ id }) => id);
    expect(await labels('linked-0302')).toEqual(['household-12', 'household-13']);
    expect(await labels('grid-04')).toEqual(['household-41']);
    expect(await labels('secretary', { placeId: GRID })).toEqual(['household-12', 'household-13']);
    for (const [personId, placeId] of [
      ['grid-04', GRID],
      ['linked-0302', GRID],
      ['secretary', OTHER_VILLAGE],
      ['other-secretary', VILLAGE],
    ])
      expect(await refusal(personId ?? '', 'homes.list', { placeId })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('five hundred households: every page once, and a search doesn’t betray a masked name', async () => {
    const { call, ports } = memoryVillage();
    for (let number = 1; number <= 500; number += 1)
      ports.places.homes.put(
        household({
          _id: `many-${number}`,
          doorplate: `${1000 + number}号`,
          headName: number === 77 ? '示隐名' : '示例甲',
        }),
      );
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page: { rows: readonly { id: string }[]; cursor: string | null } = await call(
        'secretary',
        'homes.list',
        { cursor },
      );
      ids.push(...page.rows.map(({ id }) => id));
      if (page.cursor === null) break;
      ({ cursor } = page);
    }
    expect(ids).toHaveLength(503);
    expect(new Set(ids).size).toBe(503);
    expect((await call('secretary', 'homes.list', { words: '隐' })).rows).toEqual([]);
    expect((await call('secretary', 'homes.list', { words: '示*名' })).rows).toHaveLength(1);
    expect((await call('secretary', 'homes.list', { words: '1077' })).rows).toHaveLength(1);
  });

  test('those without a linked party member are listed, also the one that belongs to no micro-grid', async () => {
    const { call, ports } = memoryVillage();
    ports.places.all.put(builtVillage({ posts: POSTS.filter(({ deskId }) => deskId !== MICRO_GRID) }));
    ports.places.homes.put(
      household({ _id: 'gone', placings: [{ placeId: GRID, fromAt: LONG_AGO, toAt: MONDAY - DAY }] }),
    );
    const view = await call('secretary', 'homes.list', { isUncoveredOnly: true });
    expect(view.rows.map(({ id }) => id)).toEqual(['household-12', 'household-13', 'household-41']);
    expect(view.uncovered).toBe(3);
    expect((await call('grid-04', 'homes.list', { isUncoveredOnly: true })).uncovered).toBe(1);
    expect(await call('secretary', 'village.board')).toMatchObject({
      uncoveredHouseholds: 3,
      canSeeHomes: true,
    });
    expect(await call('supervisor', 'village.board', { villageId: VILLAGE })).toMatchObject({
      uncoveredHouseholds: 3,
      canSeeHomes: false,
    });
  });

  test('one household: its places over time, its people masked, and what may be done', async () => {
    const { call, refusal } = memoryVillage();
    await call('resident', 'family.add', { name: '示例老人', relation: '母亲', hasConsented: true });
    expect(await call('secretary', 'household.get', HOME)).toMatchObject({
      label: '12号 · 示*甲',
      placings: [{ placeName: '示例/03 示例/03/02', standing: 'now', toAt: null }],
      people: [{ name: '示********t', isBySlip: false, family: [{ name: '示**人', relation: '母亲' }] }],
      canShowSlip: true,
      canEndBindings: true,
    });
    expect(await call('linked-0302', 'household.get', HOME)).toMatchObject({
      canShowSlip: false,
      moveTargets: [],
    });
    for (const personId of ['grid-04', 'other-secretary'])
      expect((await refusal(personId, 'household.get', HOME)).code).toBe('HOUSEHOLD_NOT_FOUND');
    expect((await refusal('supervisor', 'household.get', HOME)).code).toBe('NOT_ALLOWED');
  });
});

describe('迁户', () => {
  test('old matters keep their desk, new ones follow from the day on, and so do those to call', async () => {
    const village = memoryVillage();
    const old = await village.report();
    await village.call('secretary', 'household.move', { ...HOME, placeId: OTHER_GRID, fromAt: TODAY + DAY });
    expect((await village.report()).holder.deskId).toBe(MICRO_GRID);
    expect(await village.call('resident', 'home.get')).toMatchObject({
      me: { binding: { placeId: MICRO_GRID } },
    });
    village.now = TODAY + DAY;
    expect((await village.report()).holder.deskId).toBe(OTHER_GRID);
    expect(village.stored(old.id).deskId).toBe(MICRO_GRID);
    const home = await village.call('resident', 'home.get');
    expect(home.me.binding).toMatchObject({ placeId: OTHER_GRID, placeNames: ['示例村', '示例/04'] });
    expect(home.contacts.map(({ personId }) => personId)).toEqual(['grid-04', 'secretary', 'officer']);
    expect(await village.call('grid-04', 'household.get', HOME)).toMatchObject({
      placings: [{ standing: 'now' }, { standing: 'past' }],
    });
    expect((await village.refusal('linked-0302', 'household.get', HOME)).code).toBe('HOUSEHOLD_NOT_FOUND');
  });

  test('is the village’s: others are refused and the household stays as it was', async () => {
    const { refusal, ports } = memoryVillage();
    const before = ports.places.homes.all();
    const input = { ...HOME, placeId: OTHER_GRID, fromAt: TODAY + DAY };
    for (const personId of [
      'grid-03',
      'linked-0302',
      'other-secretary',
      'supervisor',
      'resident',
      'stranger',
    ])
      expect((await refusal(personId, 'household.move', input)).code).toMatch(
        /^(HOUSEHOLD_NOT_FOUND|NOT_ALLOWED)$/,
      );
    for (const bad of [
      { placeId: OTHER_VILLAGE },
      { fromAt: -1 },
      { fromAt: 1.5 },
      { fromAt: '明天' },
      { householdId: 'x' },
    ])
      expect((await refusal('secretary', 'household.move', { ...input, ...bad })).code).toMatch(
        /^(PLACE_NOT_FOUND|INVALID_INPUT|HOUSEHOLD_NOT_FOUND)$/,
      );
    expect(ports.places.homes.all()).toEqual(before);
  });

  test('two at once: one is made, the other told', async () => {
    const { answer, ports } = memoryVillage();
    const answers = await Promise.all(
      [GRID, OTHER_GRID].map((placeId) =>
        answer('secretary', 'household.move', { ...HOME, placeId, fromAt: TODAY + DAY }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ports.places.homes.get('household-12')?.placings).toHaveLength(2);
  });
});
