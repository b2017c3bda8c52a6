import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { ancestorAt } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { readJurisdiction } from '../places/jurisdictions';
import { readRowPlaces } from '../places/row-places';
import { cursor, placeId } from '../schemas';
import { matterRow } from '../views/matter-row';
import { nameIn } from '../views/place-names';

const ROWS = 20;

export const listVillageMattersInput = v.object({ placeId, cursor });

/**
 * 一组的事 · What waits to be done in a grid, whichever desk holds it; by what is due.
 *
 * For whom the village's board is. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND.
 */
export const listVillageMatters: Handler<'village.matters'> = async (input, context) => {
  const { matters, actor, vault, settings, now } = context;
  const villageId = assertRight(actor, 'village.matters', ancestorAt(input.placeId, 'village') ?? undefined);
  const scope = `village.matters|${actor.personId}|${input.placeId}`;
  const listing = {
    of: 'grid',
    gridId: input.placeId,
    states: ['reported', 'acknowledged'],
    notAbout: actor.personId,
  } as const;
  const from = openCursor(vault, scope, input.cursor);
  const [village, { rows, next }] = await Promise.all([
    readJurisdiction(context, villageId),
    matters.list(listing, ROWS, from),
  ]);
  const known = new Map([...context.jurisdictions, [villageId, village]]);
  const jurisdictions = await readRowPlaces({ ...context, jurisdictions: known }, rows);
  return {
    placeName: nameIn(jurisdictions)(input.placeId),
    rows: rows.map((row) => matterRow(row, { actor, settings, now, jurisdictions })),
    cursor: sealCursor(vault, scope, next),
  };
};
