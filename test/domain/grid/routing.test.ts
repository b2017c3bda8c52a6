import { CATEGORIES } from '../../../domain/deadline/categories';
import type { Category } from '../../../domain/deadline/settings';
import { route } from '../../../domain/grid/routing';
import type { RouteTarget } from '../../../domain/grid/routing';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { DAY, GRID, LONG_AGO, MICRO_GRID, MONDAY, OTHER_GRID, TOWNSHIP, VILLAGE } from '../../builders';

const category = (id: string): Category => {
  const found = CATEGORIES.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const REPAIR = category('repair');
const NOWHERE: RouteTarget = { placeId: null, spot: null, otherPlaceId: null, aboutPersonId: null };

function routed(
  world: World,
  { target = NOWHERE, home = null as ReturnType<typeof make.household> | null, of = REPAIR } = {},
): { desk: string; rules: readonly string[]; isAlarmed: boolean } {
  const found = route(target, world, home, of);
  return { desk: found.deskId, rules: found.route.map(({ rule }) => rule), isAlarmed: found.isAlarmed };
}
const without = (...desks: readonly string[]): World =>
  make.world({ jurisdiction: make.villageWithout(...desks) });

describe('派单 › which desk gets a matter', () => {
  it('规则一: the micro-grid of the household', () => {
    expect(routed(make.world(), { home: make.household() })).toEqual({
      desk: MICRO_GRID,
      rules: ['household'],
      isAlarmed: false,
    });
  });

  it('规则一: the household’s place of today, not of yesterday or of tomorrow', () => {
    const placings = [
      { placeId: OTHER_GRID, fromAt: LONG_AGO, toAt: MONDAY },
      { placeId: MICRO_GRID, fromAt: MONDAY, toAt: MONDAY + DAY },
      { placeId: GRID, fromAt: MONDAY + DAY, toAt: null },
    ];
    expect(routed(make.world(), { home: make.household({ placings }) }).desk).toBe(MICRO_GRID);
  });

  it('规则一: a micro-grid that has been dissolved leaves its households to the grid', () => {
    const placings = [{ placeId: `${GRID}/09`, fromAt: LONG_AGO, toAt: null }];
    expect(routed(make.world(), { home: make.household({ placings }) }).desk).toBe(GRID);
  });

  it('规则二: the grid that was picked; else the village: never a dead end', () => {
    const picked = { ...NOWHERE, placeId: OTHER_GRID };
    expect(routed(make.world(), { target: picked })).toMatchObject({
      desk: OTHER_GRID,
      rules: ['pickedPlace'],
    });
    expect(routed(make.world())).toMatchObject({ desk: VILLAGE, rules: ['noPlace'] });
    const homeless = make.household({ placings: [] });
    expect(routed(make.world(), { home: homeless })).toMatchObject({ desk: VILLAGE, rules: ['noPlace'] });
    expect(routed(make.world(), { home: homeless, target: picked })).toMatchObject({ desk: OTHER_GRID });
  });

  it('规则三: a hazard starts at the grid, and isn’t pushed down from the village', () => {
    const of = category('hazard');
    expect(routed(make.world(), { home: make.household(), of })).toMatchObject({
      desk: GRID,
      rules: ['household', 'startLevel'],
    });
    expect(routed(make.world(), { of }).desk).toBe(VILLAGE);
  });

  it.each([
    ['the linked member', 'linked-0302', GRID, ['household', 'aboutHolder']],
    ['somebody at the grid: the micro-grid may have it', 'grid-03', MICRO_GRID, ['household']],
  ])('规则四: a complaint about %s', (_, aboutPersonId, desk, rules) => {
    const of: Category = { ...category('complaint'), startLevel: 'microGrid' };
    const found = routed(make.world(), { home: make.household(), target: { ...NOWHERE, aboutPersonId }, of });
    expect(found).toEqual({ desk, rules, isAlarmed: false });
  });

  it('规则四: about the village secretary: the township has it', () => {
    const found = routed(make.world(), {
      home: make.household(),
      target: { ...NOWHERE, aboutPersonId: 'secretary' },
      of: category('complaint'),
    });
    expect(found).toEqual({
      desk: TOWNSHIP,
      rules: ['household', 'startLevel', 'aboutHolder'],
      isAlarmed: false,
    });
  });

  it('规则四: also where they only stand in, and at every desk they have', () => {
    const leaves = [make.leave('linked-0302', 'grid-03', MONDAY - DAY, MONDAY + DAY)];
    const of: Category = { ...category('complaint'), startLevel: 'microGrid' };
    const found = routed(make.world({ jurisdiction: make.village({ leaves }) }), {
      home: make.household(),
      target: { ...NOWHERE, aboutPersonId: 'grid-03' },
      of,
    });
    expect(found).toMatchObject({ desk: VILLAGE, rules: ['household', 'aboutHolder', 'aboutHolder'] });
  });

  it('规则五: vacant desks pass it up, each with its reason', () => {
    const home = make.household();
    expect(routed(without(MICRO_GRID), { home })).toMatchObject({
      desk: GRID,
      rules: ['household', 'vacant'],
    });
    const both = route(NOWHERE, without(MICRO_GRID, GRID), home, REPAIR);
    expect(both.route).toEqual([
      { rule: 'household', deskId: MICRO_GRID, skippedDeskId: null },
      { rule: 'vacant', deskId: GRID, skippedDeskId: MICRO_GRID },
      { rule: 'vacant', deskId: VILLAGE, skippedDeskId: GRID },
    ]);
  });

  it('规则六: with every desk empty the village has it, with an alarm', () => {
    expect(routed(without(MICRO_GRID, GRID, VILLAGE), { home: make.household() })).toEqual({
      desk: VILLAGE,
      rules: ['household', 'vacant', 'vacant'],
      isAlarmed: true,
    });
  });

  const spot = (placeId: string | null): RouteTarget => ({ ...NOWHERE, spot: { placeId } });

  it('规则二: a point on the map goes before the grid picked by hand', () => {
    expect(routed(make.world(), { target: { ...spot(MICRO_GRID), placeId: OTHER_GRID } })).toMatchObject({
      desk: MICRO_GRID,
      rules: ['point'],
    });
    expect(routed(make.world(), { target: spot(`${GRID}/09`) }).desk).toBe(GRID);
  });

  it('规则二: a point in no boundary falls to what was picked, else to the village', () => {
    expect(routed(make.world(), { target: { ...spot(null), placeId: OTHER_GRID } })).toMatchObject({
      desk: OTHER_GRID,
      rules: ['pickedPlace'],
    });
    expect(routed(make.world(), { target: spot(null) })).toMatchObject({ desk: VILLAGE, rules: ['noPlace'] });
    expect(routed(make.world(), { target: spot(`${VILLAGE}/77`) }).desk).toBe(VILLAGE);
  });

  it.each([
    ['repair', OTHER_GRID, OTHER_GRID, ['point']],
    ['sanitation', OTHER_GRID, OTHER_GRID, ['point']],
    ['hazard', OTHER_GRID, OTHER_GRID, ['point']],
    ['help', OTHER_GRID, MICRO_GRID, ['household']],
    ['policy', OTHER_GRID, MICRO_GRID, ['household']],
    ['dispute', OTHER_GRID, MICRO_GRID, ['household']],
    ['repair', GRID, MICRO_GRID, ['household']],
    ['repair', MICRO_GRID, MICRO_GRID, ['household']],
    ['repair', null, MICRO_GRID, ['household']],
  ])('规则一和二: %s of a household, with a point in %s', (id, placeId, desk, rules) => {
    const found = routed(make.world(), { home: make.household(), target: spot(placeId), of: category(id) });
    expect(found).toEqual({ desk, rules, isAlarmed: false });
  });

  it.each([
    ['the neighbour of the same micro-grid', MICRO_GRID, MICRO_GRID, ['household']],
    ['two micro-grids of a grid: the grid', `${GRID}/01`, GRID, ['household', 'lowestCommon']],
    ['somewhere in the grid: the grid', GRID, GRID, ['household', 'lowestCommon']],
    ['two grids: the village', OTHER_GRID, VILLAGE, ['household', 'lowestCommon']],
    ['somebody from elsewhere: the village', VILLAGE, VILLAGE, ['household', 'lowestCommon']],
  ])('规则三: a dispute with %s', (_, otherPlaceId, desk, rules) => {
    const target = { ...NOWHERE, otherPlaceId };
    const found = routed(make.world(), { home: make.household(), target, of: category('dispute') });
    expect(found).toEqual({ desk, rules, isAlarmed: false });
    expect(routed(make.world(), { home: make.household(), target }).desk).toBe(MICRO_GRID);
  });

  const ended = (...ids: readonly string[]): World =>
    make.world({
      jurisdiction: make.village({
        places: make.PLACES.map((one) => (ids.includes(one.id) ? { ...one, endedAt: MONDAY } : one)),
      }),
    });

  it('a grid that has ended gets nothing, whoever still sits there; one that ends tomorrow does', () => {
    const picked = { ...NOWHERE, placeId: OTHER_GRID };
    expect(routed(ended(OTHER_GRID), { target: picked })).toMatchObject({
      desk: VILLAGE,
      rules: ['noPlace'],
    });
    expect(routed(ended(OTHER_GRID), { target: spot(OTHER_GRID) }).desk).toBe(VILLAGE);
    expect(routed(ended(MICRO_GRID), { home: make.household() })).toMatchObject({ desk: GRID });
    expect(routed(ended(GRID), { home: make.household() })).toMatchObject({ desk: VILLAGE });
    const before = { ...ended(OTHER_GRID), now: MONDAY - 1 };
    expect(routed(before, { target: picked }).desk).toBe(OTHER_GRID);
  });

  it('another village’s household or place is refused', () => {
    const foreign = make.household({ villageId: '140928208225' });
    expect(() => routed(make.world(), { home: foreign })).toThrow('HOUSEHOLD_NOT_FOUND');
    for (const placeId of ['140928208225', '140928208225/01', `${VILLAGE}/77`, TOWNSHIP, 'nonsense'])
      for (const target of [
        { ...NOWHERE, placeId },
        { ...NOWHERE, otherPlaceId: placeId },
      ])
        expect(() => routed(make.world(), { target })).toThrow('PLACE_NOT_FOUND');
  });
});
