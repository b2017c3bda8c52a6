import * as v from 'valibot';

import type { DeskQueueView, MatterRow } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Seat } from '../../../domain/grid/posts';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { servedBy } from '../people/decide-binding';
import type { MatterSummary } from '../ports/matter-store';
import { QUEUE_GROUPS, queueListing } from '../matters/queue-groups';
import { readRowPlaces } from '../places/row-places';
import { cursor, placeId } from '../schemas';
import { matterRow } from '../views/matter-row';
import { deskView } from '../views/me-view';
import { nameIn } from '../views/place-names';

const ROWS = 20;
const MOST_SUPERVISED = 5;

export const getDeskQueueInput = v.object({
  deskId: v.exactOptional(placeId),
  group: v.exactOptional(v.picklist(QUEUE_GROUPS)),
  cursor,
});

/**
 * 岗位待办 · What one of the caller's desks (the widest by default) has to do, and how much of each kind.
 *
 * Refuses: NOT_ALLOWED (no desk), NOT_YOUR_DESK (not this one).
 */
export const getDeskQueue: Handler<'desk.queue'> = async ({ deskId, group, cursor: at }, context) => {
  const { matters, actor, vault, settings, now } = context;
  const seat = seatOf(context, deskId);
  const scope = `desk.queue|${actor.personId}|${seat.deskId}|${group ?? ''}`;
  const listing = queueListing(group ?? null, seat.deskId, actor.personId, now);
  const toReply = { of: 'toReply', deskId: seat.deskId, notAbout: actor.personId } as const;
  const from = openCursor(vault, scope, at);
  const [{ rows, next }, supervised, counts, pendingBindings] = await Promise.all([
    matters.list(listing, ROWS, from),
    matters.list(toReply, MOST_SUPERVISED, null),
    countGroups(context, seat.deskId),
    countBindings(context, seat.deskId),
  ]);
  const jurisdictions = await readRowPlaces(context, [...rows, ...supervised.rows]);
  const rowOf = (row: MatterSummary): MatterRow => matterRow(row, { actor, settings, now, jurisdictions });
  return {
    desk: deskView(seat, nameIn(context.jurisdictions)),
    counts,
    pendingBindings,
    supervised: supervised.rows.map(rowOf),
    rows: rows.map(rowOf),
    cursor: sealCursor(vault, scope, next),
  };
};

function seatOf({ actor }: Context, deskId: PlaceId | undefined): Seat {
  const seat = deskId === undefined ? actor.seats[0] : actor.seats.find((one) => one.deskId === deskId);
  if (seat) return seat;
  throw deskId === undefined || actor.seats.length === 0
    ? new DomainError('NOT_ALLOWED', { action: 'desk.queue' })
    : new DomainError('NOT_YOUR_DESK', { deskId });
}

async function countGroups(
  { matters, actor, now }: Context,
  deskId: PlaceId,
): Promise<DeskQueueView['counts']> {
  const counts = await matters.counts(
    QUEUE_GROUPS.map((group) => queueListing(group, deskId, actor.personId, now)),
  );
  return Object.fromEntries(
    QUEUE_GROUPS.map((group, at) => [group, counts[at] ?? 0]),
  ) as DeskQueueView['counts'];
}

/** A township confirms no bindings. */
const countBindings = ({ people, actor }: Context, deskId: PlaceId): Promise<number> =>
  servedBy(actor).some((desk) => deskId === desk || deskId.startsWith(`${desk}/`))
    ? people.countPendingBindings(deskId)
    : Promise.resolve(0);
