import * as v from 'valibot';

import { assertRight, rightToAppoint } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { endPost } from '../../../domain/grid/ending';
import { changeArea, readArea } from '../places/change-area';
import type { Handler } from '../context';
import { id, instant, placeId } from '../schemas';
import { postsView } from '../views/posts-view';

export const endPostInput = v.object({ areaId: placeId, postId: id, untilAt: v.exactOptional(instant) });

/**
 * 离任 · A post ends now or on a day; it stays on record.
 *
 * Refuses: NOT_ALLOWED (also for a post that isn't there), PLACE_NOT_FOUND, POST_NOT_FOUND (ended already),
 * LAST_ADMIN, STALE_WRITE.
 */
export const endPostCommand: Handler<'post.end'> = async ({ areaId, postId, untilAt }, context) => {
  const { actor, now } = context;
  const area = await readArea(context, areaId);
  const post = area.posts.find(({ id: one }) => one === postId);
  if (!post) throw new DomainError('NOT_ALLOWED', { action: 'post.appoint' });
  assertRight(actor, rightToAppoint(post.role), post.deskId);
  const change = { now, byPersonId: actor.personId };
  const { jurisdiction } = await changeArea(context, area, (before) => ({
    jurisdiction: endPost(before, postId, untilAt ?? now, change),
  }));
  return postsView(jurisdiction, actor, now);
};
