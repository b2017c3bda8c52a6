import type { Instant } from '../deadline/instant';
import { DomainError } from '../errors';
import type { Jurisdiction } from './grid';
import { deskName, tell, type Change } from './post-notices';
import type { Leave, Post } from './posts';

/**
 * 离任 · A post ends at an instant, now at the earliest; one that hasn't begun is called off.
 *
 * An end that has passed stays as it is. Refuses: POST_NOT_FOUND (also one that has ended), LAST_ADMIN.
 */
export function endPost(
  jurisdiction: Jurisdiction,
  postId: string,
  at: Instant,
  change: Change,
): Jurisdiction {
  const post = jurisdiction.posts.find(({ id }) => id === postId);
  const from = Math.max(change.now, jurisdiction.handedOverAt + 1);
  if (!post || (post.toAt !== null && post.toAt <= Math.max(from, post.fromAt)))
    throw new DomainError('POST_NOT_FOUND', { postId });
  if (post.role === 'countyAdmin' && !hasAnotherAdmin(jurisdiction, post, at))
    throw new DomainError('LAST_ADMIN');
  return ending(jurisdiction, post, Math.max(at, from, post.fromAt), change);
}

/** Somebody else appoints at that instant and from then on. */
const hasAnotherAdmin = ({ posts }: Jurisdiction, post: Post, at: Instant): boolean =>
  posts.some(
    ({ id, role, fromAt, toAt }) =>
      id !== post.id && role === post.role && fromAt <= Math.max(at, post.fromAt) && toAt === null,
  );

/** Writes the end down, lets them stand in for nobody any more if it was their last post, and tells them. */
export function ending(jurisdiction: Jurisdiction, post: Post, toAt: Instant, change: Change): Jurisdiction {
  const posts = jurisdiction.posts.map((one) => (one.id === post.id ? { ...post, toAt } : one));
  const isGone = posts.every(
    (one) => one.personId !== post.personId || (one.toAt !== null && one.toAt <= toAt),
  );
  const leaves = isGone
    ? jurisdiction.leaves.flatMap((leave) => withoutStandIn(leave, post.personId, toAt))
    : jurisdiction.leaves;
  const subject = deskName(jurisdiction, post.deskId);
  return tell({ ...jurisdiction, posts, leaves }, change, {
    personId: post.personId,
    template: 'postEnded',
    key: `${post.id}:${toAt}`,
    subject,
  });
}

/** What is left of a leave from then on has nobody who stands in. */
function withoutStandIn(leave: Leave, standInId: string, at: Instant): readonly Leave[] {
  if (leave.standInId !== standInId || leave.toAt <= at) return [leave];
  const alone = { standInId: null, standInName: null } as const;
  if (leave.fromAt >= at) return [{ ...leave, ...alone }];
  return [
    { ...leave, toAt: at },
    { ...leave, ...alone, id: `${leave.id}:alone`, fromAt: at },
  ];
}
