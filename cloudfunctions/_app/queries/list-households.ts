import * as v from 'valibot';

import { householdLabel, levelOf } from '../../../domain/grid/grid';
import { DomainError } from '../../../domain/errors';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { cursor, placeId } from '../schemas';

const ROWS = 30;

export const listHouseholdsInput = v.object({
  gridId: placeId,
  words: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(20))),
  cursor,
});

/** 户 · The households of a grid, names masked, for picking one's own. Refuses: PLACE_NOT_FOUND. */
export const listHouseholds: Handler<'places.households'> = async (
  { gridId, words, cursor: at },
  context,
) => {
  const { places, vault, actor, now } = context;
  const level = levelOf(gridId);
  if (level !== 'grid' && level !== 'microGrid' && level !== 'village') {
    throw new DomainError('PLACE_NOT_FOUND', { placeId: gridId });
  }
  const scope = `places.households|${actor.personId}|${gridId}|${words ?? ''}`;
  const search = { under: gridId, words: words ?? null, at: now };
  const { rows, next } = await places.households(search, ROWS, openCursor(vault, scope, at));
  return {
    rows: rows.map((household) => ({ id: household._id, label: householdLabel(household) })),
    cursor: sealCursor(vault, scope, next),
  };
};
