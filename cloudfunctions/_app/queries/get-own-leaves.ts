import type { Handler } from '../context';
import { nothing } from '../schemas';
import { ownLeavesView } from '../views/own-leaves-view';

export const getOwnLeavesInput = nothing;

/** 本人请假 · The caller's leaves where they have a post, and who could stand in. */
export const getOwnLeaves: Handler<'leave.mine'> = (_input, { jurisdictions, actor, now }) =>
  Promise.resolve(ownLeavesView(jurisdictions, actor, now));
