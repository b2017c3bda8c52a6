import type { Boundary, GridBoundary } from '../grid/boundary';
import { boundaryFaults } from '../grid/boundary-faults';
import { placeOf, type Jurisdiction, type PlaceId } from '../grid/grid';
import { refusal, type Planned } from './plan';
import type { BoundaryRow } from './rows';

/** What a village's drawn places will be: with those of the file in place of what was there. */
export interface PlannedBoundary {
  readonly before: Boundary | null;
  readonly next: Boundary;
  /** For each place of the file. */
  readonly plans: ReadonlyMap<PlaceId, Planned<null>>;
}

/**
 * 导入边界 · The rings of a village's places, judged together with those that are drawn already.
 *
 * Rows of one place are its outer ring and then its holes. A place with a fault keeps what it had.
 */
export function planBoundary(
  before: Boundary | null,
  village: Jurisdiction | null,
  villageId: PlaceId,
  rows: readonly BoundaryRow[],
): PlannedBoundary {
  const drawn = new Map((before?.grids ?? []).map((grid) => [grid.placeId, grid]));
  const given = new Map<PlaceId, GridBoundary>();
  for (const { placeId, ring } of rows) {
    if (!village || !placeOf(village, placeId)) continue;
    given.set(placeId, { placeId, rings: [...(given.get(placeId)?.rings ?? []), ring] });
  }
  const faults = boundaryFaults([...new Map([...drawn, ...given]).values()].sort(byPlace));
  const faultOf = (placeId: PlaceId) =>
    faults.find((one) => one.placeId === placeId || one.otherPlaceId === placeId);
  const planOf = (placeId: PlaceId): Planned<null> => {
    if (!given.has(placeId)) return refusal('placeUnknown', 'placeId');
    const fault = faultOf(placeId);
    if (fault) {
      const other = fault.placeId === placeId ? fault.otherPlaceId : fault.placeId;
      const about = other === null ? '' : ((village && placeOf(village, other)?.name) ?? other);
      return refusal(fault.rule, 'ring', about);
    }
    const old = drawn.get(placeId);
    const verdict = !old ? 'add' : isSame(old, given.get(placeId)) ? 'same' : 'change';
    return { verdict, next: null };
  };
  const plans = new Map(rows.map(({ placeId }) => [placeId, planOf(placeId)]));
  const sound = [...given.values()].filter(({ placeId }) => !faultOf(placeId));
  const grids = [...new Map([...drawn, ...sound.map((grid) => [grid.placeId, grid] as const)]).values()].sort(
    byPlace,
  );
  return { before, next: { _id: villageId, revision: before?.revision ?? 1, grids }, plans };
}

const byPlace = (a: GridBoundary, b: GridBoundary): number => (a.placeId < b.placeId ? -1 : 1);

const isSame = (a: GridBoundary, b: GridBoundary | undefined): boolean =>
  JSON.stringify(a.rings) === JSON.stringify(b?.rings);
