import type { Boundary, Point } from '../../domain/grid/boundary';
import type { Position, Ring } from '../../domain/grid/geometry';
import { VILLAGE, gridId } from './ids';

/** Roughly where the sample village lies; its shapes are made up. */
const CENTRE: Point = { latitude: 38.962, longitude: 111.852 };
const METRES_A_DEGREE = 111_320;
const UNIT_METRES = 100;

/** In hundreds of metres to the east and north of the village's middle. */
export type Spot = readonly [east: number, north: number];

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** 示例位置 · A spot of the sample village as a point on the map. */
export function pointAt([east, north]: Spot): Point {
  const narrowing = Math.cos((CENTRE.latitude * Math.PI) / 180);
  return {
    latitude: rounded(CENTRE.latitude + (north * UNIT_METRES) / METRES_A_DEGREE),
    longitude: rounded(CENTRE.longitude + (east * UNIT_METRES) / (METRES_A_DEGREE * narrowing)),
  };
}

/** Where the four grids meet, and the corners that two of them share. */
const MIDDLE: Spot = [0, 0.5];
const NORTH: Spot = [1, 7];
const EAST: Spot = [8, 0.8];
const SOUTH: Spot = [0.5, -6];
const WEST: Spot = [-8, -0.5];
const TO_NORTH: Spot = [0.5, 4];
const TO_EAST: Spot = [3.5, -0.4];
const TO_SOUTH: Spot = [-0.5, -3];
const TO_WEST: Spot = [-4, 0.8];

const SHAPES: readonly (readonly Spot[])[] = [
  [NORTH, [-3, 7.5], [-7, 5], [-8.5, 2], WEST, TO_WEST, MIDDLE, TO_NORTH],
  [NORTH, TO_NORTH, MIDDLE, TO_EAST, EAST, [7.5, 4], [4.5, 6.5]],
  [EAST, TO_EAST, MIDDLE, TO_SOUTH, SOUTH, [4, -6.5], [7, -3.5]],
  [SOUTH, TO_SOUTH, MIDDLE, TO_WEST, WEST, [-7.5, -4.5], [-3.5, -6.8]],
];

function ringOf(spots: readonly Spot[]): Ring {
  const positions = spots.map((spot): Position => {
    const { longitude, latitude } = pointAt(spot);
    return [longitude, latitude];
  });
  return [...positions, ...positions.slice(0, 1)];
}

/** 示例边界 · The four grids of the sample village; nobody has drawn any other village's. */
export const SAMPLE_BOUNDARY: Boundary = {
  _id: VILLAGE,
  revision: 1,
  grids: SHAPES.map((spots, index) => ({ placeId: gridId(VILLAGE, index + 1), rings: [ringOf(spots)] })),
};
