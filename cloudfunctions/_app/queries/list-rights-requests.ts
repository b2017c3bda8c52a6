import { assertRight } from '../../../domain/access/rights';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ownCounty } from '../people/own-village';
import { page } from '../schemas';
import { requestView } from '../people/show-rights';

const ROWS = 20;

export const listRightsRequestsInput = page;

/** 权利请求办理 · What residents have asked for about their data and how far it is, without who. Refuses: NOT_ALLOWED. */
export const listRightsRequests: Handler<'privacy.requests'> = async (
  { cursor },
  { actor, vault, rightsRequests },
) => {
  assertRight(actor, 'privacy.manage', ownCounty(actor));
  const scope = `privacy.requests|${actor.personId}`;
  const from = openCursor(vault, scope, cursor);
  const [{ rows, next }, open] = await Promise.all([
    rightsRequests.list(ROWS, from),
    rightsRequests.countOpen(),
  ]);
  return {
    open,
    rows: rows.map((row) => ({ id: row._id, ...requestView(row) })),
    cursor: sealCursor(vault, scope, next),
  };
};
