import { nothing } from '../schemas';
import type { Handler } from '../context';
import { suspensionsView } from '../views/suspensions-view';

export const listSuspensionsInput = nothing;

/** 停摆 · Those that concern the desks of the caller. Refuses: NOT_ALLOWED. */
export const listSuspensions: Handler<'suspension.list'> = async (_input, context) =>
  suspensionsView(context.settings, await context.places.divisions(), context);
