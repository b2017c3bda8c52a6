import * as v from 'valibot';

import { hasRight } from '../../domain/access/rights';
import type { ReportInput, ReportTarget } from '../../domain/contract';
import { DomainError } from '../../domain/errors';
import { levelOf, placingAt, type Household, type PlaceId } from '../../domain/grid/grid';
import type { World } from '../../domain/matter/world';
import type { Context } from './context';
import { readWorld } from './jurisdictions';
import { id, placeId } from './schemas';

const VILLAGE_DIGITS = 12;

/** What decides the desk, as it comes in. */
export const reportTarget = {
  categoryId: id,
  isUrgent: v.exactOptional(v.boolean()),
  householdId: v.exactOptional(id),
  placeId: v.exactOptional(placeId),
  villageId: v.exactOptional(placeId),
  aboutPersonId: v.exactOptional(id),
};

type Target = ReportTarget & Partial<Pick<ReportInput, 'onBehalf'>>;

/**
 * 报事地点 · The village and the household that a report names, read in parallel.
 *
 * Refuses: PLACE_NOT_FOUND, HOUSEHOLD_NOT_FOUND (also one that is neither the caller's nor below their desk),
 * INVALID_INPUT (nothing says which village).
 */
export async function readTarget(
  context: Context,
  target: Target,
): Promise<{ readonly world: World; readonly household: Household | null }> {
  const householdId = householdIdOf(context, target);
  const [world, household] = await Promise.all([
    readWorld(
      context,
      villageOf(context, { ...target, ...(householdId === undefined ? {} : { householdId }) }),
    ),
    householdId === undefined ? null : context.places.household(householdId),
  ]);
  if (householdId !== undefined && !(household && mayNameHousehold(context, household))) {
    throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  }
  return { world, household };
}

/** The household that is named; without any word of where, a resident's own. */
function householdIdOf(
  { actor }: Context,
  { householdId, placeId: picked, villageId, onBehalf }: Target,
): string | undefined {
  const saysNothing = picked === undefined && villageId === undefined && onBehalf === undefined;
  return householdId ?? (saysNothing ? actor.binding?.householdId : undefined);
}

function villageOf({ actor }: Context, { placeId: picked, villageId, householdId }: ReportTarget): PlaceId {
  if (picked !== undefined) return picked.slice(0, VILLAGE_DIGITS);
  const own = actor.binding;
  const isOwnHousehold = own !== null && householdId === own.householdId;
  const home = own?.villageId;
  const posted = actor.seats
    .find(({ deskId }) => levelOf(deskId) !== 'township')
    ?.deskId.slice(0, VILLAGE_DIGITS);
  const found = villageId ?? (isOwnHousehold ? home : (posted ?? home));
  if (found !== undefined) return found;
  if (householdId !== undefined) throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  throw new DomainError('INVALID_INPUT', { field: 'villageId', rule: 'required' });
}

function mayNameHousehold({ actor, now }: Context, household: Household): boolean {
  if (household._id === actor.binding?.householdId) return true;
  const home = placingAt(household, now) ?? household.villageId;
  return hasRight(actor.seats, 'report.forOthers', home);
}
