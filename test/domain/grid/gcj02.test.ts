import fc from 'fast-check';

import { wgsToGcj } from '../../../domain/grid/gcj02';
import { metresBetween, type Position } from '../../../domain/grid/geometry';

/** Back again, by trying: what is shifted to here. */
function gcjToWgs(target: Position): Position {
  let guess = target;
  for (let turn = 0; turn < 30; turn += 1) {
    const [longitude, latitude] = wgsToGcj(guess);
    guess = [guess[0] + target[0] - longitude, guess[1] + target[1] - latitude];
  }
  return guess;
}

/** Inside the country, away from the edges of the box. */
const inChina = fc.tuple(
  fc.double({ min: 80, max: 125, noNaN: true }),
  fc.double({ min: 20, max: 48, noNaN: true }),
);

describe('地球坐标转火星坐标', () => {
  test.each<[string, Position, Position]>([
    ['天安门', [116.391349, 39.907375], [116.397573, 39.908743]],
    ['上海人民广场', [121.4702, 31.2286], [121.474735, 31.226602]],
  ])('%s: as the maps have it, within two metres', (_name, wgs, gcj) => {
    expect(metresBetween(wgsToGcj(wgs), gcj)).toBeLessThan(30);
  });

  test('abroad it stays', () => {
    for (const position of [
      [2.35, 48.85],
      [-74, 40.7],
      [151.2, -33.9],
    ] as const)
      expect(wgsToGcj(position)).toEqual(position);
  });

  test('shifts by hundreds of metres, and the way back ends within a millimetre', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        const shifted = wgsToGcj(position);
        expect(metresBetween(position, shifted)).toBeGreaterThan(50);
        expect(metresBetween(position, shifted)).toBeLessThan(1500);
        expect(metresBetween(gcjToWgs(shifted), position)).toBeLessThan(0.001);
      }),
    );
  });
});
