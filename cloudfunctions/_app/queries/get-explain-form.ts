import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { rulesAt } from '../../../domain/deadline/rules';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import { placeId } from '../schemas';
import { categoryViews } from '../views/category-views';
import { gridViews } from '../views/grid-views';
import { holderViews } from '../views/holder-views';

export const getExplainFormInput = v.object({ villageId: v.exactOptional(placeId) });

/** 问去向的表单 · What can be asked about in a village. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND. */
export const getExplainForm: Handler<'route.form'> = async (input, context) => {
  const { actor, settings, now } = context;
  const villageId = assertRight(actor, 'route.explain', input.villageId ?? ownVillage(actor));
  const village = await readJurisdiction(context, villageId);
  return {
    villageId,
    villageName: village.name,
    categories: categoryViews(rulesAt(settings, now)),
    grids: gridViews(village, now),
    microGrids: gridViews(village, now, 'microGrid'),
    holders: holderViews(village, now),
  };
};
