import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import type { ReportInput, ReportTarget } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { placeAt } from '../../../domain/grid/boundary';
import { levelOf, placingAt, type Household, type PlaceId } from '../../../domain/grid/grid';
import type { RouteTarget } from '../../../domain/grid/routing';
import type { World } from '../../../domain/deadline/world';
import type { Context } from '../context';
import { readWorld } from '../places/jurisdictions';
import { id, placeId } from '../schemas';

const VILLAGE_DIGITS = 12;

/** What decides the desk, as it comes in. */
export const reportTarget = {
  categoryId: id,
  isUrgent: v.exactOptional(v.boolean()),
  householdId: v.exactOptional(id),
  placeId: v.exactOptional(placeId),
  villageId: v.exactOptional(placeId),
  point: v.exactOptional(
    v.object({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  otherPlaceId: v.exactOptional(placeId),
  aboutPersonId: v.exactOptional(id),
};

type Target = ReportTarget & Partial<Pick<ReportInput, 'onBehalf'>>;

/**
 * 报事地点 · The village and the household that a report names, and what its boundaries say of a point on the
 * map; all read in parallel.
 *
 * Refuses: PLACE_NOT_FOUND, HOUSEHOLD_NOT_FOUND (also one that is neither the caller's nor below their desk),
 * INVALID_INPUT (nothing says which village).
 */
export async function readTarget(
  context: Context,
  target: Target,
): Promise<{
  readonly world: World;
  readonly household: Household | null;
  readonly routeTarget: RouteTarget;
}> {
  const householdId = householdIdOf(context, target);
  const villageId = villageOf(context, {
    ...target,
    ...(householdId === undefined ? {} : { householdId }),
  });
  const [world, household, spot] = await Promise.all([
    readWorld(context, villageId),
    householdId === undefined ? null : context.places.household(householdId),
    readSpot(context, villageId, target.point),
  ]);
  if (householdId !== undefined && !(household && mayNameHousehold(context, household))) {
    throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  }
  const { placeId: picked = null, otherPlaceId = null, aboutPersonId = null } = target;
  return { world, household, routeTarget: { placeId: picked, spot, otherPlaceId, aboutPersonId } };
}

/**
 * 位置所在 · A point outside every boundary is nowhere; so is every point when the boundaries can't be read or
 * make no sense, for a report must not fail for a map.
 */
export async function readSpot(
  { places, log }: Pick<Context, 'places' | 'log'>,
  villageId: PlaceId,
  point: ReportTarget['point'],
): Promise<RouteTarget['spot']> {
  if (!point) return null;
  try {
    const boundary = await places.boundary(villageId);
    return { placeId: boundary && placeAt(boundary, point) };
  } catch {
    log.write({ level: 'error', what: 'the boundaries of a village are of no use', placeId: villageId });
    return { placeId: null };
  }
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
