import { HOUR_MS } from '../../../domain/deadline/local-time';
import { requestOf, type RightsRequest } from '../../../domain/privacy/request';
import type { Context } from '../context';

/** Calls that were under way when somebody asked have ended by then, so the clock finds what they wrote. */
const SETTLED_MS = HOUR_MS / 60;

/** 受理权利请求 · Written once, however often it is asked; the clock works on it a minute later. */
export async function askForRights(
  { rightsRequests, now, actor, vault }: Context,
  { what, ...asked }: Pick<RightsRequest, 'kind' | 'openMatters'> & { readonly what: string },
): Promise<RightsRequest> {
  const request = requestOf({ ...asked, _id: vault.mark(what), personId: actor.personId, askedAt: now });
  const waiting = { ...request, workAt: now + SETTLED_MS };
  await rightsRequests.insert(waiting);
  return waiting;
}
