import { DomainError } from '../errors';
import { assertFree, earliest, heldBy, take } from './appointing';
import { placesInUse, type Jurisdiction } from './grid';
import type { Invitation } from './invitation';
import { withInvitation } from './invitations';
import { deskName, tell } from './post-notices';
import type { Post } from './posts';

/**
 * 凭码 · The invitation that a code opens for this person now: one that waits, or that they have accepted.
 *
 * Refuses: CODE_WRONG, CODE_USED (by somebody else), CODE_ENDED (too old, taken back, or the desk is gone).
 */
export function openedBy(
  jurisdiction: Jurisdiction,
  codeDigest: string,
  personId: string,
  now: number,
): Invitation {
  const invitation = jurisdiction.invitations.find((one) => one.codeDigest === codeDigest);
  if (!invitation) throw new DomainError('CODE_WRONG');
  const { ended, expiresAt, deskId } = invitation;
  if (ended?.how === 'accepted') {
    if (ended.personId === personId) return invitation;
    throw new DomainError('CODE_USED');
  }
  const isThere = placesInUse(jurisdiction, now).some(({ id }) => id === deskId);
  if (ended || expiresAt <= now || !isThere) throw new DomainError('CODE_ENDED');
  return invitation;
}

/**
 * 就任 · Somebody comes in by their code: the only way to a post for who isn't known here.
 *
 * The post and the code's use are one change, so that of two people only one gets in; the same person again
 * changes nothing. Refuses what `openedBy` does, and OFFICE_TAKEN.
 */
export function accept(
  jurisdiction: Jurisdiction,
  codeDigest: string,
  personId: string,
  now: number,
): { readonly jurisdiction: Jurisdiction; readonly invitation: Invitation; readonly post: Post | null } {
  const invitation = openedBy(jurisdiction, codeDigest, personId, now);
  const { deskId, role, byPersonId } = invitation;
  const fromAt = earliest(jurisdiction, invitation.fromAt, now);
  const held = heldBy(jurisdiction, personId, deskId, role, fromAt);
  if (invitation.ended) return { jurisdiction, invitation, post: held ?? null };
  const used = { ...invitation, ended: { how: 'accepted', at: now, personId } } as const;
  const after = withInvitation(jurisdiction, used);
  const taken = held ? { jurisdiction: after, post: held } : takenFrom(after, used, personId, fromAt, now);
  const subject = `${invitation.name} · ${deskName(jurisdiction, deskId)}`;
  const told = tell(
    taken.jurisdiction,
    { now, byPersonId: personId },
    { personId: byPersonId, template: 'postAccepted', key: invitation.id, subject },
  );
  return { jurisdiction: told, invitation: used, post: taken.post };
}

function takenFrom(
  jurisdiction: Jurisdiction,
  invitation: Invitation,
  personId: string,
  fromAt: number,
  now: number,
) {
  const replacesPostId = stillHeld(jurisdiction, invitation.replacesPostId, fromAt);
  const draft = { ...invitation, fromAt, personId, replacesPostId };
  assertFree(jurisdiction, draft);
  const taken = take(jurisdiction, draft, { now, byPersonId: personId });
  // Whoever appointed them is named in the post, not they themself.
  const post = { ...taken.post, byPersonId: invitation.byPersonId };
  const posts = taken.jurisdiction.posts.map((one) => (one.id === post.id ? post : one));
  return { jurisdiction: { ...taken.jurisdiction, posts }, post };
}

/** What was to be followed may have ended on its own by now. */
function stillHeld({ posts }: Jurisdiction, postId: string | null, at: number): string | null {
  const post = posts.find(({ id }) => id === postId);
  return post && (post.toAt === null || at < post.toAt) ? post.id : null;
}
