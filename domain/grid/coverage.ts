import type { Instant } from '../deadline/instant';
import { placesInUse } from './grid';
import { placingAt, type Household } from './household';
import { levelOf, type Place, type PlaceId } from './place';
import { holdersAt, type Roster } from './posts';

/** 有联户党员的微网格 · Micro-grids with a linked party member in office, on leave or not. */
export function coveredMicroGrids(
  village: Pick<Roster, 'posts'> & { readonly places: readonly Place[] },
  at: Instant,
): ReadonlySet<PlaceId> {
  const isCovered = ({ id }: Place): boolean =>
    levelOf(id) === 'microGrid' && holdersAt(village, id, at).some(({ role }) => role === 'linkedMember');
  return new Set(
    placesInUse(village, at)
      .filter(isCovered)
      .map(({ id }) => id),
  );
}

/**
 * 联户未覆盖 · A household of the village that no linked party member looks after: its micro-grid has none, or
 * it belongs to no micro-grid. One that has left the village isn't counted.
 */
export function isUncovered(
  household: Pick<Household, 'placings'>,
  covered: ReadonlySet<PlaceId>,
  at: Instant,
): boolean {
  const placeId = placingAt(household, at);
  return placeId !== null && !covered.has(placeId);
}
