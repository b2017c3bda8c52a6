import * as v from 'valibot';

import type { Handler } from '../context';
import { id } from '../schemas';

export const readInboxInput = v.object({ entryId: v.exactOptional(id) });

/** 已读 · One entry of the caller's inbox, or all of it; somebody else's entry isn't touched. */
export const readInbox: Handler<'inbox.read'> = async ({ entryId }, { inbox, actor }) => {
  await inbox.markRead(actor.personId, entryId ?? null);
  return { unread: await inbox.countUnread(actor.personId) };
};
