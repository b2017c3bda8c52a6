import * as v from 'valibot';

import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownHousehold, placeNow } from '../people/own-household';
import { id } from '../schemas';
import { issueSlips, logSlips, slipView } from '../people/slips';

export const showSlipInput = v.object({ householdId: id });

/**
 * 看住户码 · One household's slip, on the screen of whoever hands it out; it gets its first if it has none.
 *
 * Refuses: HOUSEHOLD_NOT_FOUND (also one outside the caller's desks).
 */
export const showSlip: Handler<'slips.show'> = (input, context) => slipOf(input, context, false);

/** 换住户码 · A new slip; the old one leads nowhere any more. Refuses as `showSlip`, and STALE_WRITE. */
export const renewSlip: Handler<'slips.renew'> = (input, context) => slipOf(input, context, true);

async function slipOf(
  { householdId }: { readonly householdId: string },
  context: Parameters<typeof issueSlips>[0],
  isRenewed: boolean,
) {
  const found = await context.places.household(householdId);
  const household = ownHousehold(context, 'homes.slips', found, householdId);
  const isNew = isRenewed || household.slipNumber === 0;
  const [[issued = household], village] = await Promise.all([
    isNew ? issueSlips(context, [household]) : [household],
    readJurisdiction(context, household.villageId),
    logSlips(context, placeNow(household, context.now), [householdId]),
  ]);
  return slipView(context, issued, village);
}
