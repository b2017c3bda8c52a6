import { inRing, type Ring } from './geometry';
import { levelOf, type PlaceId } from './place';

/**
 * 网格边界 · Where one grid or micro-grid lies: its outer ring, then holes in it.
 *
 * Positions are [longitude, latitude] in GCJ-02, the coordinates in which phones give points; a ring ends
 * where it begins.
 */
export interface GridBoundary {
  readonly placeId: PlaceId;
  readonly rings: readonly Ring[];
}

/** 村的边界图 · The drawn places of one village: one document; places that nobody has drawn aren't in it. */
export interface Boundary {
  /** The village. */
  readonly _id: PlaceId;
  readonly revision: number;
  readonly grids: readonly GridBoundary[];
}

/** 地图上的一点 · In GCJ-02. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** 在界内 · Edges and vertices belong to the inside, also those of a hole. */
export function contains({ rings }: Pick<GridBoundary, 'rings'>, { longitude, latitude }: Point): boolean {
  const [outer, ...holes] = rings;
  if (!outer) return false;
  const position = [longitude, latitude] as const;
  return inRing(position, outer) !== 'outside' && holes.every((hole) => inRing(position, hole) !== 'inside');
}

const depthOf = (placeId: PlaceId): number => (levelOf(placeId) === 'microGrid' ? 1 : 0);

/**
 * 按点找网格 · The place whose boundary holds the point: a micro-grid before its grid; on a border that two
 * share, the one with the lower id. Null: none does.
 */
export function placeAt({ grids }: Pick<Boundary, 'grids'>, point: Point): PlaceId | null {
  const [found] = grids
    .filter((grid) => contains(grid, point))
    .map(({ placeId }) => placeId)
    .sort((a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1));
  return found ?? null;
}
