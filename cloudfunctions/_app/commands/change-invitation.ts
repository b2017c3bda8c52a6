import * as v from 'valibot';

import { assertRight, rightToAppoint } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import {
  renewInvitation as renewed,
  withdrawInvitation as withdrawn,
} from '../../../domain/grid/invitations';
import { changeArea, readArea } from '../places/change-area';
import type { Context, Handler } from '../context';
import { id, placeId } from '../schemas';
import { postCodeView } from '../views/post-code-view';
import { postsView } from '../views/posts-view';

export const onInvitation = v.object({ areaId: placeId, invitationId: id });

/** 换任职码 · A new code, and the one before opens nothing. Refuses: NOT_ALLOWED, INVITATION_NOT_FOUND. */
export const renewInvitation: Handler<'invitation.renew'> = async ({ areaId, invitationId }, context) => {
  const { actor, now, vault } = context;
  const area = await readOwn(context, areaId, invitationId);
  const change = { now, byPersonId: actor.personId };
  return postCodeView(
    await changeArea(context, area, (before) => renewed(before, invitationId, change, vault)),
  );
};

/** 收回邀请 · Its code opens nothing any more. Refuses: NOT_ALLOWED, INVITATION_NOT_FOUND. */
export const withdrawInvitation: Handler<'invitation.withdraw'> = async (
  { areaId, invitationId },
  context,
) => {
  const { actor, now } = context;
  const area = await readOwn(context, areaId, invitationId);
  const { jurisdiction } = await changeArea(context, area, (before) => ({
    jurisdiction: withdrawn(before, invitationId, actor.personId, now),
  }));
  return postsView(jurisdiction, actor, now);
};

/** The area, if the caller may give the office that the invitation is for. */
async function readOwn(context: Context, areaId: PlaceId, invitationId: string): Promise<Jurisdiction> {
  const area = await readArea(context, areaId);
  const invitation = area.invitations.find(({ id: one }) => one === invitationId);
  if (!invitation) throw new DomainError('NOT_ALLOWED', { action: 'post.appoint' });
  assertRight(context.actor, rightToAppoint(invitation.role), invitation.deskId);
  return area;
}
