import * as v from 'valibot';

import { type Household, type Jurisdiction } from '../../../domain/grid/grid';
import { movedTo, moveCalledOff } from '../../../domain/grid/home-moves';
import type { Context, Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownHousehold } from '../people/own-household';
import { id, instant, placeId } from '../schemas';

export const moveHouseholdInput = v.object({ householdId: id, placeId, fromAt: instant });
export const callOffMoveInput = v.object({ householdId: id });

/**
 * 迁户 · A household belongs to another place of its village from a day on; new matters follow, old ones stay.
 *
 * Refuses: HOUSEHOLD_NOT_FOUND (also one of another village), STALE_WRITE, and as `movedTo`.
 */
export const moveHousehold: Handler<'household.move'> = (input, context) =>
  change(context, input.householdId, (household, village) =>
    movedTo(household, input.placeId, input.fromAt, village, context.now),
  );

/** 取消迁移 · The move that is still to come isn't made. Refuses: HOUSEHOLD_NOT_FOUND, MOVE_NOT_PLANNED, STALE_WRITE. */
export const callOffMove: Handler<'household.call-off-move'> = ({ householdId }, context) =>
  change(context, householdId, (household) => moveCalledOff(household, context.now));

async function change(
  context: Context,
  householdId: string,
  change: (household: Household, village: Jurisdiction) => Household,
): Promise<{ readonly ok: true }> {
  const { places } = context;
  const found = await places.household(householdId);
  const before = ownHousehold(context, 'homes.move', found, householdId);
  const after = change(before, await readJurisdiction(context, before.villageId));
  if (after !== before) await places.commitHousehold(before, after);
  return { ok: true };
}
