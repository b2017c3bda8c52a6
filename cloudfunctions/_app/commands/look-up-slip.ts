import * as v from 'valibot';

import { householdLabel, placeNamesOf } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { giveBack } from '../people/find-by-code';
import { readJurisdiction } from '../places/jurisdictions';
import { placeNow } from '../people/own-household';
import { slipText } from '../schemas';
import { trySlip } from '../people/try-slip';

export const lookUpSlipInput = v.object({ code: slipText });

/** 这是哪一户 · What a slip's code leads to, so that a person sees it before they sign. Refuses as `trySlip`. */
export const lookUpSlip: Handler<'binding.look-up'> = async ({ code }, context) => {
  const { found: household, person } = await trySlip(context, code);
  const [village] = await Promise.all([
    readJurisdiction(context, household.villageId),
    giveBack(context, person),
  ]);
  return {
    householdLabel: householdLabel(household),
    placeNames: placeNamesOf(village, placeNow(household, context.now)),
  };
};
