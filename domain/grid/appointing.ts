import type { Instant } from '../deadline/instant';
import { DomainError } from '../errors';
import { ending } from './ending';
import { placesInUse, type Jurisdiction } from './grid';
import type { Invitation } from './invitation';
import { invite, type AppointDraft, type Codes } from './invitations';
import { hasOffice, isForOne } from './offices';
import type { PlaceId } from './place';
import { deskName, tell, type Change } from './post-notices';
import type { Post, Role } from './posts';

/** What came of it: a post, or an invitation with the code to hand out. */
export type Appointed =
  | { readonly kind: 'post'; readonly jurisdiction: Jurisdiction; readonly post: Post }
  | {
      readonly kind: 'invitation';
      readonly jurisdiction: Jurisdiction;
      readonly invitation: Invitation;
      readonly code: string;
    };

/**
 * 任命 · Somebody known here gets the post from its day on; somebody new gets an invitation.
 *
 * Asked again it changes nothing (the jurisdiction comes back as it was) and gives the same post or code.
 * No appointment begins in the past, but for what the county's set-up brings. Refuses: PLACE_NOT_FOUND,
 * OFFICE_NOT_HERE, OFFICE_TAKEN, POST_NOT_FOUND (to follow).
 */
export function appoint(
  jurisdiction: Jurisdiction,
  draft: AppointDraft,
  change: Change,
  codes: Codes,
): Appointed {
  const { deskId, role, personId, replacesPostId } = draft;
  if (!placesInUse(jurisdiction, change.now).some(({ id }) => id === deskId))
    throw new DomainError('PLACE_NOT_FOUND', { placeId: deskId });
  if (!hasOffice(deskId, role)) throw new DomainError('OFFICE_NOT_HERE', { role, deskId });
  const fromAt = change.byPersonId === null ? draft.fromAt : earliest(jurisdiction, draft.fromAt, change.now);
  const held = personId === null ? null : heldBy(jurisdiction, personId, deskId, role, fromAt);
  if (held) return { kind: 'post', jurisdiction, post: held };
  if (replacesPostId !== null) assertFollows(jurisdiction, replacesPostId, deskId, fromAt);
  assertFree(jurisdiction, { ...draft, fromAt });
  if (personId === null)
    return { kind: 'invitation', ...invite(jurisdiction, { ...draft, fromAt }, change, codes) };
  return { kind: 'post', ...take(jurisdiction, { ...draft, fromAt, personId }, change) };
}

/** Nothing begins or ends before now, nor before what the matters already say. */
export const earliest = ({ handedOverAt }: Jurisdiction, at: Instant, now: Instant): Instant =>
  Math.max(at, now, handedOverAt + 1);

/** The post with which the person sits there in that office then, or will. */
export const heldBy = (
  { posts }: Jurisdiction,
  personId: string,
  deskId: PlaceId,
  role: Role,
  at: Instant,
): Post | undefined =>
  posts.find(
    (post) =>
      post.personId === personId &&
      post.deskId === deskId &&
      post.role === role &&
      (post.toAt === null || (post.fromAt < post.toAt && at < post.toAt)),
  );

function assertFollows({ posts }: Jurisdiction, postId: string, deskId: PlaceId, at: Instant): void {
  const post = posts.find(({ id }) => id === postId);
  const isThere = post?.deskId === deskId && (post.toAt === null || at <= post.toAt);
  if (!isThere) throw new DomainError('POST_NOT_FOUND', { postId });
}

/** Refuses: OFFICE_TAKEN. */
export function assertFree(
  { posts }: Jurisdiction,
  {
    deskId,
    role,
    fromAt,
    replacesPostId,
  }: Pick<AppointDraft, 'deskId' | 'role' | 'fromAt' | 'replacesPostId'>,
): void {
  if (!isForOne(role)) return;
  const taken = posts.some(
    (post) =>
      post.deskId === deskId &&
      post.role === role &&
      post.id !== replacesPostId &&
      (post.toAt === null || (fromAt < post.toAt && post.fromAt < post.toAt)),
  );
  if (taken) throw new DomainError('OFFICE_TAKEN', { role, deskId });
}

/** 就任 · Writes the post down, ends the one that it follows, and tells who comes and who goes. */
export function take(
  jurisdiction: Jurisdiction,
  { deskId, role, personId, name, phoneSealed, fromAt, replacesPostId }: AppointDraft & { personId: string },
  change: Change,
): { readonly jurisdiction: Jurisdiction; readonly post: Post } {
  const post: Post = {
    id: `${deskId}:${role}:${personId}:${fromAt}`,
    deskId,
    role,
    personId,
    personName: name,
    phoneSealed,
    fromAt,
    toAt: null,
    byPersonId: change.byPersonId,
  };
  const followed = jurisdiction.posts.find(({ id }) => id === replacesPostId);
  const filled = { ...jurisdiction, posts: [...jurisdiction.posts, post] };
  const isFollowed = followed !== undefined && followed.personId !== personId;
  const left = isFollowed ? ending(filled, followed, fromAt, change) : filled;
  const subject = deskName(jurisdiction, deskId);
  return {
    jurisdiction: tell(left, change, { personId, template: 'appointed', key: post.id, subject }),
    post,
  };
}
