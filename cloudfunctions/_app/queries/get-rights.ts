import type { Handler } from '../context';
import { nothing } from '../schemas';
import { readRights, showRights } from '../people/show-rights';

export const getRightsInput = nothing;

/** 我的信息权利 · What the caller has agreed to, and what has become of what they asked for. */
export const getRights: Handler<'me.rights'> = async (_input, context) =>
  showRights(context, context.caller.person, await readRights(context));
