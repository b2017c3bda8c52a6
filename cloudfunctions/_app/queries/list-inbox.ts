import type { InboxRow } from '../../../domain/contract';
import { pageOf } from '../../../domain/notice/pages';
import type { InboxEntry } from '../../../domain/notice/notice';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { page } from '../schemas';

const ROWS = 20;

export const listInboxInput = page;

/** 消息 · What the caller has been told, newest first. */
export const listInbox: Handler<'inbox.list'> = async ({ cursor }, { inbox, vault, actor }) => {
  const scope = `inbox.list|${actor.personId}`;
  const from = openCursor(vault, scope, cursor);
  const [{ rows, next }, unread] = await Promise.all([
    inbox.list(actor.personId, ROWS, from),
    inbox.countUnread(actor.personId),
  ]);
  return { rows: rows.map(inboxRow), cursor: sealCursor(vault, scope, next), unread };
};

const inboxRow = ({ _id, template, subject, at, isRead, isUrgent, link }: InboxEntry): InboxRow => ({
  id: _id,
  template,
  subject,
  at,
  isRead,
  isUrgent,
  link,
  page: link && pageOf(link),
});
