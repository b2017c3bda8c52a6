import { DomainError } from '../../../domain/errors';
import { assertOutline, outlineArea, outlineBeside } from '../../../domain/village/ledger/outline';
import type { Ring } from '../../../domain/grid/geometry';
import { ledgerErrorWords } from '../../../miniprogram/text/ledger';

const LATITUDE = 38.91;
const METRE_NORTH = 1 / 111_320;
const METRE_EAST = METRE_NORTH / Math.cos((LATITUDE * Math.PI) / 180);
/** Corners in metres from a corner of the village, closed. */
const ring = (...corners: readonly (readonly [number, number])[]): Ring =>
  [...corners, corners[0] ?? [0, 0]].map(([east, north]) => [
    111.84 + east * METRE_EAST,
    LATITUDE + north * METRE_NORTH,
  ]);
const square = (side: number): Ring => ring([0, 0], [side, 0], [side, side], [0, side]);

/** The facts of a refusal; null: it isn't refused so. */
function faultOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof DomainError && error.code === 'RING_WRONG' ? error.facts : null;
  }
}

describe('地块边界', () => {
  it.each([
    ['a square of 100 m', square(100), 1500],
    ['drawn the other way round', [...square(100)].reverse(), 1500],
    ['a triangle', ring([0, 0], [200, 0], [0, 100]), 1500],
  ])('%s is 15 mu', (_what, drawn, area) => {
    expect(Math.abs(outlineArea(drawn) - area)).toBeLessThanOrEqual(2);
  });

  it.each<[string, Ring, string]>([
    ['that crosses itself', ring([0, 0], [100, 100], [100, 0], [0, 100]), 'crossesItself'],
    ['that is open', square(100).slice(0, -1), 'notClosed'],
    ['of two corners', ring([0, 0], [100, 0]), 'tooFewPoints'],
    ['on one line', ring([0, 0], [50, 0], [100, 0]), 'crossesItself'],
    ['of a hand’s breadth', square(1), 'tooSmall'],
    ['of half a county', square(30_000), 'tooBig'],
    ['with latitude and longitude taken for each other', square(100).map(([a, b]) => [b, a]), 'outOfRange'],
  ])('one %s is refused, with a sentence of its own', (_what, drawn, rule) => {
    expect(faultOf(() => assertOutline(drawn))).toEqual({ rule });
    expect(ledgerErrorWords('RING_WRONG', { rule })).toMatch(/画的还在/);
  });

  it.each([
    ['as it is written down', 1500, false],
    ['a twentieth off', 1580, false],
    ['a fifth off', 1900, true],
  ])('%s: only said, nothing is changed', (_what, registered, isFar) => {
    expect(outlineBeside(square(100), registered)?.isFar).toBe(isFar);
  });

  it('a small plot may be off by half a mu', () => {
    expect(outlineBeside(square(20), 30)?.isFar).toBe(false);
    expect(outlineBeside(null, 30)).toBeNull();
  });
});
