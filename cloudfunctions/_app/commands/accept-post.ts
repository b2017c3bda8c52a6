import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { accept, openedBy } from '../../../domain/grid/accepting';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { digestOf, readInvitationCode } from '../../../domain/grid/invitations';
import { seatsOf, type Person } from '../../../domain/grid/posts';
import { changeArea } from '../places/change-area';
import type { Context, Handler } from '../context';
import { findByCode, giveBack } from '../people/find-by-code';
import { slipText } from '../schemas';
import { showMe } from '../people/show-me';
import { offerView } from '../views/post-code-view';

export const postCodeInput = v.object({ code: slipText });

/**
 * 看任职码 · What a code makes of its holder, before they accept. Nothing but the count of tries is written.
 *
 * Refuses: CODE_WRONG, CODE_LOCKED, CODE_USED, CODE_ENDED, INVALID_INPUT (no code at all: not counted).
 */
export const lookAtOffer: Handler<'post.offer'> = async ({ code }, context) => {
  const { found, person, digest } = await open(context, code);
  const invitation = openedBy(found, digest, person._id, context.now);
  await giveBack(context, person);
  return offerView(found, invitation);
};

/**
 * 就任 · Somebody comes in by a code with their own WeChat. The post and the code's use are one conditional
 * write, so that two at once can't both get in; an answer that was lost is got by asking again.
 *
 * Refuses: as `lookAtOffer`, OFFICE_TAKEN, STALE_WRITE.
 */
export const acceptPost: Handler<'post.accept'> = async ({ code }, context) => {
  const { now, actor } = context;
  const { found, person, digest } = await open(context, code);
  const { personId } = actor;
  const [{ jurisdiction, invitation }] = await Promise.all([
    changeArea(context, found, (before) => accept(before, digest, personId, now)),
    giveBack(context, person),
  ]);
  const jurisdictions = new Map([...context.jurisdictions, [jurisdiction._id, jurisdiction]]);
  const seats = seatsOf([...jurisdictions.values()], personId, now);
  const seated = { ...actor, name: actor.name || invitation.name, seats };
  const me = await showMe({ ...context, jurisdictions, actor: seated }, { person });
  return { me, offer: offerView(jurisdiction, invitation) };
};

/** The jurisdiction that gave the code out, with this try counted. */
async function open(
  context: Context,
  text: string,
): Promise<{ readonly found: Jurisdiction; readonly person: Person; readonly digest: string }> {
  const { vault, places } = context;
  const code = readInvitationCode(text);
  if (code === null) throw new DomainError('INVALID_INPUT', { field: 'postCode', rule: 'code' });
  const digest = digestOf(code, vault);
  return { ...(await findByCode(context, () => places.byInvitation(digest))), digest };
}
