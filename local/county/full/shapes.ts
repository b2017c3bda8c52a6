import type { Boundary, Point } from '../../../domain/grid/boundary';
import type { Position } from '../../../domain/grid/geometry';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Random } from './random';

/** Villages lie in rows of a made-up chessboard over the county. */
const CORNER: Position = [111.55, 38.75];
const IN_ROW = 12;
const APART = 0.035;
/** From the middle of a village to its edge, in degrees. */
const RADIUS = 0.012;
const CORNERS = 4;

const centreOf = (number: number): Position => [
  CORNER[0] + (number % IN_ROW) * APART,
  CORNER[1] + Math.floor(number / IN_ROW) * APART,
];

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function at([longitude, latitude]: Position, turn: number, far: number): Position {
  const angle = 2 * Math.PI * turn;
  return [
    rounded(longitude + far * RADIUS * Math.cos(angle)),
    rounded(latitude + far * RADIUS * Math.sin(angle)),
  ];
}

/** 满县的边界 · Each grid is a slice of its village, which is round. */
export function boundaryOf(villageId: PlaceId, grids: readonly PlaceId[], number: number): Boundary {
  const centre = centreOf(number);
  const turn = (grid: number, corner: number): number => (grid + corner / CORNERS) / grids.length;
  return {
    _id: villageId,
    revision: 1,
    grids: grids.map((placeId, grid) => {
      const edge = Array.from({ length: CORNERS + 1 }, (_, corner) => at(centre, turn(grid, corner), 1));
      return { placeId, rings: [[centre, ...edge, centre]] };
    }),
  };
}

/** A point in one of a village's grids, counted from 0. */
export function pointIn(number: number, grid: number, grids: number, random: Random): Point {
  const turn = (grid + random.hours(0.1, 0.9)) / grids;
  const [longitude, latitude] = at(centreOf(number), turn, random.hours(0.15, 0.85));
  return { longitude, latitude };
}
