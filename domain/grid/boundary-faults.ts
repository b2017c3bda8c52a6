import { contains, type GridBoundary } from './boundary';
import {
  areaOf,
  crossingAt,
  edgesOf,
  inRing,
  isSamePosition,
  metresBetween,
  nearestOn,
  turn,
  type Position,
  type Ring,
} from './geometry';
import { parentOf, type PlaceId } from './place';

/** 边界的毛病 · What is wrong with a drawn boundary, and in which ring (0 the outer one). */
export interface BoundaryFault {
  readonly placeId: PlaceId;
  readonly ring: number;
  readonly rule:
    | 'noRing' // 没有边界线
    | 'tooFewPoints' // 少于三个角
    | 'tooManyPoints' // 点太多
    | 'outOfRange' // 坐标不在国内，多半经纬度写反了
    | 'notClosed' // 首尾没有接上
    | 'noArea' // 围不出地方来
    | 'crossesItself' // 自己和自己交叉
    | 'holeOutside' // 洞不在外圈里
    | 'drawnTwice' // 同一个网格画了两遍
    | 'overlaps'; // 和旁边的网格重叠
  /** overlaps: the neighbour. */
  readonly otherPlaceId: PlaceId | null;
}

/** Longitude and latitude of the country, roughly: enough to see the two taken for each other. */
const SANE = { west: 73, east: 136, south: 3, north: 54 } as const;
const FEWEST_POSITIONS = 4;
const MOST_POSITIONS = 1500;
/** 重叠容差 · Neighbours drawn by hand or by GPS never fit exactly; this far into each other they may be drawn. */
const OVERLAP_METRES = 15;

const isSane = ([longitude, latitude]: Position): boolean =>
  longitude >= SANE.west && longitude <= SANE.east && latitude >= SANE.south && latitude <= SANE.north;

type Rule = BoundaryFault['rule'];

/** The first thing wrong with a ring by itself; null: nothing is. */
export function ringFault(ring: Ring): Rule | null {
  if (!ring.every(isSane)) return 'outOfRange';
  if (ring.length > MOST_POSITIONS) return 'tooManyPoints';
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < FEWEST_POSITIONS - 1) return 'tooFewPoints';
  if (!isSamePosition(first, last)) return 'notClosed';
  if (ring.length < FEWEST_POSITIONS) return 'tooFewPoints';
  if (crossesItself(ring)) return 'crossesItself';
  return Math.abs(areaOf(ring)) === 0 ? 'noArea' : null;
}

/** Two edges that aren't neighbours meet, or two neighbours run back over each other. */
function crossesItself(ring: Ring): boolean {
  const edges = edgesOf(ring).filter(([from, to]) => !isSamePosition(from, to));
  return edges.some((edge, index) =>
    edges.slice(index + 1).some((other, gap) => {
      const isNext = gap === 0;
      const closes = index === 0 && index + 1 + gap === edges.length - 1;
      if (isNext) return turnsBack(edge[0], edge[1], other[1]);
      if (closes) return turnsBack(other[0], other[1], edge[1]);
      return meets(edge, other);
    }),
  );
}

function turnsBack(from: Position, corner: Position, to: Position): boolean {
  const isStraight = turn(from, corner, to) === 0;
  const goesOn = (corner[0] - from[0]) * (to[0] - corner[0]) + (corner[1] - from[1]) * (to[1] - corner[1]);
  return isStraight && goesOn < 0;
}

function meets(one: readonly [Position, Position], other: readonly [Position, Position]): boolean {
  if (crossingAt(one, other) !== null) return true;
  if (turn(one[0], one[1], other[0]) !== 0) return false;
  const touches = (position: Position, edge: readonly [Position, Position]): boolean =>
    isSamePosition(nearestOn(position, edge), position);
  return other.some((end) => touches(end, one)) || one.some((end) => touches(end, other));
}

function faultsOf({ placeId, rings }: GridBoundary): readonly BoundaryFault[] {
  if (rings.length === 0) return [{ placeId, ring: 0, rule: 'noRing', otherPlaceId: null }];
  const own = rings.flatMap((one, ring) => {
    const rule = ringFault(one);
    return rule === null ? [] : [{ placeId, ring, rule, otherPlaceId: null }];
  });
  if (own.length > 0) return own;
  const [outer, ...holes] = rings;
  return holes.flatMap((hole, index) =>
    outer && hole.every((position) => inRing(position, outer) !== 'outside')
      ? []
      : [{ placeId, ring: index + 1, rule: 'holeOutside' as const, otherPlaceId: null }],
  );
}

const depthIn = (position: Position, { rings }: GridBoundary): number =>
  contains({ rings }, { longitude: position[0], latitude: position[1] })
    ? Math.min(
        ...rings.flatMap((ring) =>
          edgesOf(ring).map((edge) => metresBetween(position, nearestOn(position, edge))),
        ),
      )
    : 0;

/** Corners of a boundary, and the middles of what its edges are cut into by the other's. */
function probes({ rings }: GridBoundary, other: GridBoundary): readonly Position[] {
  const cuts = other.rings.flatMap(edgesOf);
  return rings.flatMap(edgesOf).flatMap((edge) => {
    const [[ax, ay], [bx, by]] = edge;
    const shares = [0, 1, ...cuts.flatMap((cut) => crossingAt(edge, cut) ?? [])].sort((a, b) => a - b);
    const middles = shares.slice(1).map((share, index) => (share + (shares[index] ?? 0)) / 2);
    return [0, ...middles].map((share): Position => [ax + share * (bx - ax), ay + share * (by - ay)]);
  });
}

/** A position well inside: the middle of the widest stretch half-way up. */
function heartOf({ rings }: GridBoundary): Position {
  const latitudes = (rings[0] ?? []).map(([, latitude]) => latitude);
  const y = (Math.min(...latitudes) + Math.max(...latitudes)) / 2 + 1e-7;
  const xs = rings
    .flatMap(edgesOf)
    .filter(([[, a], [, b]]) => a > y !== b > y)
    .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
    .sort((a, b) => a - b);
  let [from, to] = [xs[0] ?? 0, xs[1] ?? 0];
  for (let index = 2; index + 1 < xs.length; index += 2) {
    const [west = 0, east = 0] = [xs[index], xs[index + 1]];
    if (east - west > to - from) [from, to] = [west, east];
  }
  return [(from + to) / 2, y];
}

function overlap(one: GridBoundary, other: GridBoundary): boolean {
  const reaches = (a: GridBoundary, b: GridBoundary): boolean =>
    [heartOf(a), ...probes(a, b)].some((position) => depthIn(position, b) > OVERLAP_METRES);
  return reaches(one, other) || reaches(other, one);
}

/**
 * 查边界 · Everything wrong with the drawn boundaries of a village; none: they may be used.
 *
 * Neighbours are compared only among grids, or micro-grids of one grid, and only where both are sound.
 */
export function boundaryFaults(grids: readonly GridBoundary[]): readonly BoundaryFault[] {
  const own = grids.flatMap(faultsOf);
  const twice = grids
    .filter(({ placeId }, index) => grids.findIndex((one) => one.placeId === placeId) !== index)
    .map(({ placeId }) => ({ placeId, ring: 0, rule: 'drawnTwice' as const, otherPlaceId: null }));
  const bad = new Set([...own, ...twice].map(({ placeId }) => placeId));
  const sound = grids.filter(({ placeId }) => !bad.has(placeId));
  const overlaps = sound.flatMap((one, index) =>
    sound
      .slice(index + 1)
      .filter((other) => parentOf(other.placeId) === parentOf(one.placeId) && overlap(one, other))
      .map((other) => ({
        placeId: one.placeId,
        ring: 0,
        rule: 'overlaps' as const,
        otherPlaceId: other.placeId,
      })),
  );
  return [...own, ...twice, ...overlaps];
}
