import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { endLeave as ended, setLeave as set } from '../../../domain/grid/leaving';
import { changeArea, readArea } from '../places/change-area';
import type { Handler } from '../context';
import { id, leaveSpan, placeId } from '../schemas';
import { postsView } from '../views/posts-view';

export const setLeaveInput = v.object({ ...leaveSpan, holderId: id });
export const endLeaveInput = v.object({ areaId: placeId, leaveId: id });

/**
 * 登记请假 · Who appoints writes down somebody's leave and who stands in; both hear of it.
 *
 * Refuses: NOT_ALLOWED, PERSON_NOT_FOUND, BAD_SPAN, LEAVE_OVERLAPS, LEAVE_LOOP, STALE_WRITE.
 */
export const setLeave: Handler<'leave.set'> = async (
  { areaId, holderId, standInId, fromAt, toAt },
  context,
) => {
  const { actor, now } = context;
  assertRight(actor, 'leave.set', areaId);
  const change = { now, byPersonId: actor.personId };
  const draft = { personId: holderId, standInId, fromAt, toAt };
  const { jurisdiction } = await changeArea(context, await readArea(context, areaId), (before) => ({
    jurisdiction: set(before, draft, change),
  }));
  return postsView(jurisdiction, actor, now);
};

/** 代为销假 · Somebody's leave ends now, or never began. Refuses: NOT_ALLOWED, LEAVE_NOT_FOUND, STALE_WRITE. */
export const endLeave: Handler<'leave.end'> = async ({ areaId, leaveId }, context) => {
  const { actor, now } = context;
  assertRight(actor, 'leave.set', areaId);
  const change = { now, byPersonId: actor.personId };
  const { jurisdiction } = await changeArea(context, await readArea(context, areaId), (before) => ({
    jurisdiction: ended(before, leaveId, change),
  }));
  return postsView(jurisdiction, actor, now);
};
