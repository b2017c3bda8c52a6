import * as v from 'valibot';

import { householdLabel } from '../../../domain/grid/grid';
import { commitPerson } from '../commit-person';
import type { Handler } from '../context';
import { readJurisdiction } from '../jurisdictions';
import { placeNow } from '../own-household';
import { slipText } from '../schemas';
import { givenBack, trySlip } from '../try-slip';
import { placeNamesOf } from '../views/place-names';

export const lookUpSlipInput = v.object({ code: slipText });

/** 这是哪一户 · What a slip's code leads to, so that a person sees it before they sign. Refuses as `trySlip`. */
export const lookUpSlip: Handler<'binding.look-up'> = async ({ code }, context) => {
  const { found: household, person } = await trySlip(context, code);
  const counted = { ...context, caller: { ...context.caller, person } };
  const [village] = await Promise.all([
    readJurisdiction(context, household.villageId),
    commitPerson(counted, givenBack),
  ]);
  return {
    householdLabel: householdLabel(household),
    placeNames: placeNamesOf(village, placeNow(household, context.now)),
  };
};
