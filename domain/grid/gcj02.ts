import type { Position } from './geometry';

/** Krasovsky 1940, by which GCJ-02 is defined. */
const SEMI_MAJOR = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

/** Outside this box maps aren't shifted. */
const isInChina = ([longitude, latitude]: Position): boolean =>
  longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;

const wave = (x: number, ...terms: readonly (readonly [amplitude: number, frequency: number])[]): number =>
  terms.reduce((sum, [amplitude, frequency]) => sum + amplitude * Math.sin(x * frequency * Math.PI), 0) *
  (2 / 3);

/** How far the position is shifted, in degrees. */
function shiftOf([longitude, latitude]: Position): Position {
  const x = longitude - 105;
  const y = latitude - 35;
  const ripple = wave(x, [20, 6], [20, 2]);
  const root = Math.sqrt(Math.abs(x));
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    ripple +
    wave(x, [20, 1], [40, 1 / 3]) +
    wave(x, [150, 1 / 12], [300, 1 / 30]);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    ripple +
    wave(y, [20, 1], [40, 1 / 3]) +
    wave(y, [160, 1 / 12], [320, 1 / 30]);
  const radians = (latitude * Math.PI) / 180;
  const squeeze = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2;
  const meridian = ((SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (squeeze * Math.sqrt(squeeze))) * Math.PI;
  const parallel = (SEMI_MAJOR / Math.sqrt(squeeze)) * Math.cos(radians) * Math.PI;
  return [(east * 180) / parallel, (north * 180) / meridian];
}

/** 地球坐标转火星坐标 · WGS-84, as GPS and surveys give it, to GCJ-02, as phones' maps show it; abroad it stays. */
export function wgsToGcj(position: Position): Position {
  if (!isInChina(position)) return position;
  const [east, north] = shiftOf(position);
  return [position[0] + east, position[1] + north];
}
