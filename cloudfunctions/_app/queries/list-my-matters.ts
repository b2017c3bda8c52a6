import * as v from 'valibot';

import type { Handler } from '../context';
import { openCursor, sealCursor } from '../cursors';
import { readRowPlaces } from '../row-places';
import { cursor } from '../schemas';
import { matterRow } from '../views/matter-row';

const ROWS = 20;

export const listMyMattersInput = v.object({ filter: v.exactOptional(v.picklist(['open', 'all'])), cursor });

/** 我的事项 · What the caller reported, or wrote down for somebody, newest first. */
export const listMyMatters: Handler<'matters.mine'> = async ({ filter = 'all', cursor: at }, context) => {
  const { matters, actor, vault, settings, now } = context;
  const scope = `matters.mine|${actor.personId}|${filter}`;
  const { personId } = actor;
  const listing = { of: 'reporter', personId, isOpenOnly: filter === 'open', notAbout: personId } as const;
  const { rows, next } = await matters.list(listing, ROWS, openCursor(vault, scope, at));
  const jurisdictions = await readRowPlaces(context, rows);
  return {
    rows: rows.map((row) => matterRow(row, { actor, settings, now, jurisdictions })),
    cursor: sealCursor(vault, scope, next),
  };
};
