import type { Instant } from '../deadline/instant';
import { dayOf, startOfDay } from '../deadline/local-time';
import { DomainError } from '../errors';
import { placesInUse, type Jurisdiction } from './grid';
import { placingAt, type Household, type HouseholdPlacing } from './household';
import type { PlaceId } from './place';

/** 最后一段 · The placing that begins last; a household's placings follow one another in time. */
const lastOf = ({ placings }: Household): HouseholdPlacing | null =>
  [...placings].sort((a, b) => a.fromAt - b.fromAt).at(-1) ?? null;

/** 已定的迁移 · A move that is still to come; null: none. */
export function plannedMove(household: Household, now: Instant): HouseholdPlacing | null {
  const last = lastOf(household);
  return last && last.fromAt > now ? last : null;
}

/**
 * 迁户 · The household in another place of its village, from the beginning of today or a later day on.
 *
 * What was before keeps its dates, so that old matters show who was responsible. The same move twice is one.
 * Refuses: PLACE_NOT_FOUND (unknown, ended or another village's), BAD_SPAN (before today, or before what has
 * been placed already), ALREADY_THERE, MOVE_PLANNED (one is still to come: it has to be called off first).
 */
export function movedTo(
  household: Household,
  placeId: PlaceId,
  fromAt: Instant,
  village: Jurisdiction,
  now: Instant,
): Household {
  const isInUse = placesInUse(village, Math.max(now, fromAt)).some(({ id }) => id === placeId);
  if (household.villageId !== village._id || !isInUse) throw new DomainError('PLACE_NOT_FOUND', { placeId });
  const last = lastOf(household);
  if (last?.placeId === placeId && last.fromAt === fromAt) return household;
  const planned = plannedMove(household, now);
  if (planned) throw new DomainError('MOVE_PLANNED', { fromAt: planned.fromAt });
  if (fromAt < startOfDay(dayOf(now)) || (last && fromAt <= last.fromAt))
    throw new DomainError('BAD_SPAN', { field: 'fromAt' });
  if (last && last.toAt !== null && fromAt < last.toAt)
    throw new DomainError('BAD_SPAN', { field: 'fromAt' });
  if (placingAt(household, fromAt) === placeId) throw new DomainError('ALREADY_THERE', { placeId });
  const before = household.placings.map((one) =>
    one === last && one.toAt === null ? { ...one, toAt: fromAt } : one,
  );
  return { ...household, placings: [...before, { placeId, fromAt, toAt: null }] };
}

/** 取消迁移 · Without the move that is still to come; the household stays where it is. Refuses: MOVE_NOT_PLANNED. */
export function moveCalledOff(household: Household, now: Instant): Household {
  const planned = plannedMove(household, now);
  if (!planned) throw new DomainError('MOVE_NOT_PLANNED');
  const placings = household.placings
    .filter((one) => one.fromAt !== planned.fromAt)
    .map((one) => (one.toAt === planned.fromAt ? { ...one, toAt: null } : one));
  return { ...household, placings };
}
