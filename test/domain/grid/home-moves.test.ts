import { coveredMicroGrids, isUncovered } from '../../../domain/grid/coverage';
import { placingAt } from '../../../domain/grid/grid';
import { moveCalledOff, movedTo, plannedMove } from '../../../domain/grid/home-moves';
import {
  at,
  DAY,
  GRID,
  household,
  LONG_AGO,
  MICRO_GRID,
  MONDAY,
  OTHER_GRID,
  OTHER_MICRO_GRID,
  post,
  VILLAGE,
  village,
  villageWithout,
} from '../../builders';

const refused = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const TODAY = at('2026-11-23 00:00');
const TUESDAY = TODAY + DAY;
const move = (placeId: string, fromAt: number, home = household(), now = MONDAY) =>
  movedTo(home, placeId, fromAt, village(), now);

describe('迁户', () => {
  test('on the day of the change: the evening before it is still there, from midnight on it is here', () => {
    const moved = move(OTHER_GRID, TUESDAY);
    expect(moved.placings).toEqual([
      { placeId: MICRO_GRID, fromAt: LONG_AGO, toAt: TUESDAY },
      { placeId: OTHER_GRID, fromAt: TUESDAY, toAt: null },
    ]);
    const places = [LONG_AGO - 1, LONG_AGO, TUESDAY - 1, TUESDAY, TUESDAY + 1].map((when) =>
      placingAt(moved, when),
    );
    expect(places).toEqual([null, MICRO_GRID, MICRO_GRID, OTHER_GRID, OTHER_GRID]);
    expect(plannedMove(moved, TUESDAY - 1)).toMatchObject({ placeId: OTHER_GRID });
    expect(plannedMove(moved, TUESDAY)).toBeNull();
  });

  test('from today on at the earliest, and the same move twice is one', () => {
    const moved = move(OTHER_GRID, TODAY);
    expect(placingAt(moved, MONDAY)).toBe(OTHER_GRID);
    expect(move(OTHER_GRID, TODAY, moved)).toBe(moved);
  });

  test('there and back again, each with its dates', () => {
    const there = move(OTHER_GRID, TODAY);
    const back = move(MICRO_GRID, TUESDAY, there, TUESDAY + 1);
    expect(back.placings.map(({ placeId, toAt }) => [placeId, toAt])).toEqual([
      [MICRO_GRID, TODAY],
      [OTHER_GRID, TUESDAY],
      [MICRO_GRID, null],
    ]);
  });

  test.each([
    ['an unknown place', `${VILLAGE}/09`, TUESDAY, 'PLACE_NOT_FOUND'],
    ['another village', '140928208214', TUESDAY, 'PLACE_NOT_FOUND'],
    ['a place that has ended', OTHER_MICRO_GRID, TUESDAY, 'PLACE_NOT_FOUND'],
    ['yesterday', OTHER_GRID, TODAY - DAY, 'BAD_SPAN'],
    ['a minute before midnight', OTHER_GRID, TODAY - 60_000, 'BAD_SPAN'],
    ['where it is', MICRO_GRID, TUESDAY, 'ALREADY_THERE'],
  ])('%s is refused', (_why, placeId, fromAt, code) => {
    const places = village().places.map((place) =>
      place.id === OTHER_MICRO_GRID ? { ...place, endedAt: TUESDAY } : place,
    );
    expect(() => movedTo(household(), placeId, fromAt, village({ places }), MONDAY)).toThrow(refused(code));
  });

  test('while a move is to come no other may be made, before or after it; called off, it may', () => {
    const planned = move(OTHER_GRID, TUESDAY + DAY);
    for (const day of [TUESDAY, TUESDAY + DAY, TUESDAY + 2 * DAY])
      expect(() => move(GRID, day, planned)).toThrow(refused('MOVE_PLANNED'));
    const free = moveCalledOff(planned, MONDAY);
    expect(free.placings).toEqual(household().placings);
    expect(placingAt(move(GRID, TUESDAY, free), TUESDAY)).toBe(GRID);
    expect(() => moveCalledOff(free, MONDAY)).toThrow(refused('MOVE_NOT_PLANNED'));
    expect(() => moveCalledOff(planned, TUESDAY + DAY)).toThrow(refused('MOVE_NOT_PLANNED'));
  });

  test('a household of another village isn’t moved into this one', () => {
    expect(() => move(GRID, TUESDAY, household({ villageId: '140928208214' }))).toThrow(
      refused('PLACE_NOT_FOUND'),
    );
  });

  test('one that had left is placed again, not before it left', () => {
    const left = household({ placings: [{ placeId: MICRO_GRID, fromAt: LONG_AGO, toAt: TUESDAY }] });
    expect(() => move(GRID, TODAY, left)).toThrow(refused('BAD_SPAN'));
    expect(placingAt(move(GRID, TUESDAY, left), TUESDAY)).toBe(GRID);
    expect(placingAt(move(GRID, TUESDAY, household({ placings: [] })), TUESDAY)).toBe(GRID);
  });
});

describe('联户全覆盖', () => {
  const uncovered = (placeId: string | null, in_ = village()) =>
    isUncovered(
      household({ placings: placeId === null ? [] : [{ placeId, fromAt: LONG_AGO, toAt: null }] }),
      coveredMicroGrids(in_, MONDAY),
      MONDAY,
    );

  test.each([
    ['a micro-grid with its party member', MICRO_GRID, village(), false],
    ['a micro-grid without', MICRO_GRID, villageWithout(MICRO_GRID), true],
    ['the other one still with', OTHER_MICRO_GRID, villageWithout(MICRO_GRID), false],
    ['only a grid', GRID, village(), true],
    ['the village itself', VILLAGE, village(), true],
    ['a place that isn’t there', `${VILLAGE}/09/01`, village(), true],
    ['nowhere any more', null, village(), false],
    ['one on leave is still in office', MICRO_GRID, village({ leaves: [] }), false],
    [
      'whoever left yesterday',
      MICRO_GRID,
      village({ posts: [post(MICRO_GRID, 'gone', { toAt: MONDAY - DAY })] }),
      true,
    ],
    [
      'who only begins tomorrow',
      MICRO_GRID,
      village({ posts: [post(MICRO_GRID, 'new', { fromAt: MONDAY + DAY })] }),
      true,
    ],
  ])('%s', (_what, placeId, in_, expected) => {
    expect(uncovered(placeId, in_)).toBe(expected);
  });
});
