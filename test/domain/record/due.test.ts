import { DAY_MS } from '../../../domain/deadline/local-time';
import { raise, toldOf } from '../../../domain/record/due';
import { GRID, MICRO_GRID, MONDAY, TOWNSHIP, VILLAGE, world } from '../../builders';

describe('逾期上报', () => {
  it.each([
    ['a micro-grid', MICRO_GRID, null, GRID, [GRID]],
    ['a micro-grid, at its grid already', MICRO_GRID, GRID, VILLAGE, [VILLAGE]],
    ['a grid', GRID, null, VILLAGE, [VILLAGE]],
    ['a grid, at the village already', GRID, VILLAGE, VILLAGE, [VILLAGE, TOWNSHIP]],
    ['the village', VILLAGE, null, VILLAGE, [VILLAGE, TOWNSHIP]],
  ])('of %s', (_what, deskId, raisedTo, toDeskId, told) => {
    const one = raise(deskId, raisedTo, world({ now: MONDAY }));
    expect(one).toEqual({ toDeskId, isAlarm: told.length === 2, nextAt: MONDAY + DAY_MS });
    expect(toldOf(one)).toEqual(told);
  });
});
