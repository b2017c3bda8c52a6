/** 消息 · What the person has been told, newest first; what is unread stands out by a word, not by colour alone. */
import type { InboxRow, Output } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { NOTICE } from '../../text';

export type Inbox = Output<'inbox.list'>;

function entry(row: InboxRow, { now }: Shell) {
  const title = NOTICE[row.template];
  const at = when(row.at, now);
  return {
    id: row.id,
    title,
    subject: row.subject,
    at,
    isUnread: !row.isRead,
    isUrgent: row.isUrgent,
    label: [row.isRead ? '' : '未读', row.isUrgent ? '急' : '', title, row.subject, at]
      .filter((part) => part !== '')
      .join('，'),
  };
}

export function inboxView(loaded: Loaded<Inbox>, foot: Foot, said: string, shell: Shell) {
  const rows = loaded.data?.rows ?? [];
  const unread = loaded.data?.unread ?? 0;
  return {
    frame: frameView(loaded, shell, 'list'),
    said,
    unread: unread > 0 ? `${unread} 条没看` : '都看过了',
    canReadAll: unread > 0,
    rows: rows.map((row) => entry(row, shell)),
    isEmpty: loaded.data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}

/** 看过了 · The list once `entryId` (or, without one, everything) has been read. */
export function withRead(inbox: Inbox, unread: number, entryId?: string): Inbox {
  const rows = inbox.rows.map((row) =>
    entryId === undefined || row.id === entryId ? { ...row, isRead: true } : row,
  );
  return { ...inbox, rows, unread };
}
