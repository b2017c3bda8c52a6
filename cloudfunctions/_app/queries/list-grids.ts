import * as v from 'valibot';

import { readJurisdiction } from '../places/jurisdictions';
import type { Handler } from '../context';
import { placeId } from '../schemas';
import { gridViews } from '../views/grid-views';

export const listGridsInput = v.object({ villageId: placeId });

/** 网格 · The grids of a village, for picking. Refuses: PLACE_NOT_FOUND. */
export const listGrids: Handler<'places.grids'> = async ({ villageId }, context) =>
  gridViews(await readJurisdiction(context, villageId), context.now);
