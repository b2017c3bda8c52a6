import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../cursors';
import type { MatterListing } from '../ports/matter-store';
import { readRowPlaces } from '../row-places';
import { cursor } from '../schemas';
import { matterRow } from '../views/matter-row';
import { nameIn } from '../views/place-names';

const ROWS = 20;
const GROUPS = ['alarmed', 'referred', 'held'] as const;
type Group = (typeof GROUPS)[number];

export const listTownshipMattersInput = v.object({ group: v.exactOptional(v.picklist(GROUPS)), cursor });

/** 乡镇督办 · What needs the township's eye, of all its villages. Refuses: NOT_ALLOWED (not a supervisor). */
export const listTownshipMatters: Handler<'township.matters'> = async (
  { group = 'alarmed', cursor: at },
  context,
) => {
  const { matters, actor, vault, settings, now } = context;
  const own = actor.seats.find(({ role }) => role === 'townshipSupervisor')?.deskId;
  const townshipId = assertRight(actor, 'township.matters', own);
  const scope = `township.matters|${actor.personId}|${group}`;
  const listingOf = (one: Group): MatterListing => listing(one, townshipId, actor.personId);
  const [{ rows, next }, alarmed, referred, held] = await Promise.all([
    matters.list(listingOf(group), ROWS, openCursor(vault, scope, at)),
    matters.count(listingOf('alarmed')),
    matters.count(listingOf('referred')),
    matters.count(listingOf('held')),
  ]);
  const jurisdictions = await readRowPlaces(context, rows);
  const nameOf = nameIn(jurisdictions);
  return {
    townshipName: nameOf(townshipId),
    counts: { alarmed, referred, held },
    rows: rows.map((row) => ({
      ...matterRow(row, { actor, settings, now, jurisdictions }),
      villageName: nameOf(row.villageId),
    })),
    cursor: sealCursor(vault, scope, next),
  };
};

function listing(group: Group, townshipId: string, notAbout: string): MatterListing {
  if (group === 'held')
    return { of: 'desk', deskId: townshipId, states: ['reported', 'acknowledged'], notAbout };
  return { of: group, under: townshipId, notAbout };
}
