import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { TownshipGroup, TownshipMattersView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import type { MatterListing } from '../ports/matter-store';
import { readRowPlaces } from '../places/row-places';
import { cursor } from '../schemas';
import { matterRow } from '../views/matter-row';
import { nameIn } from '../views/place-names';

const ROWS = 20;
const GROUPS = [
  'overdue',
  'alarmed',
  'unreplied',
  'referred',
  'held',
] as const satisfies readonly TownshipGroup[];

/** A group's matters, whoever looks. */
type Listing = MatterListing extends infer L
  ? L extends MatterListing
    ? Omit<L, 'notAbout'>
    : never
  : never;

export const listTownshipMattersInput = v.object({ group: v.exactOptional(v.picklist(GROUPS)), cursor });

/** 乡镇督办 · What needs the township's eye, of all its villages. Refuses: NOT_ALLOWED (not a supervisor). */
export const listTownshipMatters: Handler<'township.matters'> = async (
  { group = 'overdue', cursor: at },
  context,
) => {
  const { matters, actor, vault, settings, now } = context;
  const own = actor.seats.find(({ role }) => role === 'townshipSupervisor')?.deskId;
  const townshipId = assertRight(actor, 'township.matters', own);
  const scope = `township.matters|${actor.personId}|${group}`;
  const listingOf = (one: TownshipGroup): MatterListing => ({
    ...listing(one, townshipId, now),
    notAbout: actor.personId,
  });
  const from = openCursor(vault, scope, at);
  const [{ rows, next }, counts] = await Promise.all([
    matters.list(listingOf(group), ROWS, from),
    matters.counts(GROUPS.map(listingOf)),
  ]);
  const jurisdictions = await readRowPlaces(context, rows);
  const nameOf = nameIn(jurisdictions);
  return {
    townshipName: nameOf(townshipId),
    counts: Object.fromEntries(
      GROUPS.map((one, index) => [one, counts[index] ?? 0]),
    ) as TownshipMattersView['counts'],
    rows: rows.map((row) => ({
      ...matterRow(row, { actor, settings, now, jurisdictions }),
      villageName: nameOf(row.villageId),
    })),
    cursor: sealCursor(vault, scope, next),
  };
};

function listing(group: TownshipGroup, townshipId: PlaceId, now: Instant): Listing {
  switch (group) {
    case 'overdue':
      return { of: 'overdue', under: townshipId, before: now };
    case 'unreplied':
      return { of: 'unreplied', toDeskId: townshipId };
    case 'held':
      return { of: 'desk', deskId: townshipId, states: ['reported', 'acknowledged'] };
    case 'alarmed':
    case 'referred':
      return { of: group, under: townshipId };
  }
}
