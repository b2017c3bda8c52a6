import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { areaOf } from '../../../domain/grid/grid';
import { readArea } from '../places/change-area';
import type { Handler } from '../context';
import { placeId } from '../schemas';
import { postsView } from '../views/posts-view';

export const listPostsInput = v.object({ areaId: v.exactOptional(placeId) });

/** 任职一览 · Who sits where in a village, township or county. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND. */
export const listPosts: Handler<'posts.list'> = async (input, context) => {
  const { actor, now } = context;
  const [seat] = actor.seats;
  const areaId = assertRight(actor, 'post.see', input.areaId ?? (seat && areaOf(seat.deskId)));
  return postsView(await readArea(context, areaId), actor, now);
};
