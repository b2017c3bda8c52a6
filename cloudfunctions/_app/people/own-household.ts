import { hasRight, type Right } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { placingAt, type Household, type PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';

/** Where a household is counted: its place now, or the village while none is in force. */
export const placeNow = (household: Household, now: number): PlaceId =>
  placingAt(household, now) ?? household.villageId;

/** 管得着的户 · Refuses HOUSEHOLD_NOT_FOUND, just so for one that lies outside the caller's desks. */
export function ownHousehold(
  { actor, now }: Context,
  right: Right,
  household: Household | null,
  householdId: string,
): Household {
  if (household && hasRight(actor.seats, right, placeNow(household, now))) return household;
  throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
}
