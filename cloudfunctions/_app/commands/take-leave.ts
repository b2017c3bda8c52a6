import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import { endLeave, setLeave } from '../../../domain/grid/leaving';
import { changeArea } from '../places/change-area';
import type { Context, Handler } from '../context';
import { id, leaveSpan, placeId } from '../schemas';
import { ownLeavesView } from '../views/own-leaves-view';

export const takeLeaveInput = v.object(leaveSpan);
export const returnFromLeaveInput = v.object({ areaId: placeId, leaveId: id });

/**
 * 本人请假 · Whoever has a post says when they are away and who stands in.
 *
 * Refuses: PERSON_NOT_FOUND (no post there), BAD_SPAN, LEAVE_OVERLAPS, LEAVE_LOOP, STALE_WRITE.
 */
export const takeLeave: Handler<'leave.take'> = async ({ areaId, standInId, fromAt, toAt }, context) => {
  const { actor, now } = context;
  const change = { now, byPersonId: actor.personId };
  const draft = { personId: actor.personId, standInId, fromAt, toAt };
  const { jurisdiction } = await changeArea(context, ownArea(context, areaId), (before) => ({
    jurisdiction: setLeave(before, draft, change),
  }));
  return showOwn(context, jurisdiction);
};

/** 销假 · Back earlier, or not gone at all. Refuses: LEAVE_NOT_FOUND (also another's), STALE_WRITE. */
export const returnFromLeave: Handler<'leave.return'> = async ({ areaId, leaveId }, context) => {
  const { actor, now } = context;
  const area = ownArea(context, areaId);
  const isOwn = area.leaves.some((leave) => leave.id === leaveId && leave.personId === actor.personId);
  if (!isOwn) throw new DomainError('LEAVE_NOT_FOUND', { leaveId });
  const change = { now, byPersonId: actor.personId };
  const { jurisdiction } = await changeArea(context, area, (before) => ({
    jurisdiction: endLeave(before, leaveId, change),
  }));
  return showOwn(context, jurisdiction);
};

/** What came along with the caller, and nothing else. */
function ownArea({ jurisdictions }: Context, areaId: PlaceId): Jurisdiction {
  const area = jurisdictions.get(areaId);
  if (!area) throw new DomainError('PERSON_NOT_FOUND');
  return area;
}

const showOwn = (context: Context, written: Jurisdiction) =>
  ownLeavesView(new Map([...context.jurisdictions, [written._id, written]]), context.actor, context.now);
