/** 平面几何 · Rings on the map, small enough that the earth is flat there. */

/** [longitude, latitude] in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** 环 · Positions in order; the last is the first again. */
export type Ring = readonly Position[];

type Edge = readonly [from: Position, to: Position];

/** About a tenth of a millimetre: closer than this to an edge is on it. */
const ON_EDGE_DEGREES = 1e-9;

export const edgesOf = (ring: Ring): readonly Edge[] =>
  ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);

/** Twice the area of the triangle; its sign says on which side of the line a→b the point lies. */
export const turn = ([ax, ay]: Position, [bx, by]: Position, [px, py]: Position): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

export const isSamePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** The point of an edge that is nearest to a position. */
export function nearestOn([x, y]: Position, [[ax, ay], [bx, by]]: Edge): Position {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
  return [ax + along * dx, ay + along * dy];
}

/**
 * 点在环内 · By the edges that a ray to the east would cross.
 *
 * An edge is looked at from its southern end, whichever way its ring runs, so that two neighbours never
 * disagree about a point beside their common border.
 */
export function inRing(position: Position, ring: Ring): 'inside' | 'edge' | 'outside' {
  const [x, y] = position;
  let isInside = false;
  for (const edge of edgesOf(ring)) {
    const [nx, ny] = nearestOn(position, edge);
    if (Math.hypot(nx - x, ny - y) <= ON_EDGE_DEGREES) return 'edge';
    const [south, north] = edge[0][1] <= edge[1][1] ? edge : ([edge[1], edge[0]] as const);
    if (south[1] <= y && y < north[1] && turn(south, north, position) > 0) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

/** Where two edges cross or touch, as a share of the way along the first; null: they don't, or run along each other. */
export function crossingAt([a, b]: Edge, [c, d]: Edge): number | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const across = ux * vy - uy * vx;
  if (across === 0) return null;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / across;
  const other = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / across;
  return along >= 0 && along <= 1 && other >= 0 && other <= 1 ? along : null;
}

/** Signed area in square degrees: positive when the ring runs against the clock. */
export const areaOf = (ring: Ring): number =>
  edgesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2;

export const METRES_A_DEGREE = 111_320;

/** 距离 · In metres, between places of one village. */
export function metresBetween(a: Position, b: Position): number {
  const narrowing = Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
  return Math.hypot((a[0] - b[0]) * narrowing, a[1] - b[1]) * METRES_A_DEGREE;
}
