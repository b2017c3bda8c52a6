import { sendAt } from '../../../domain/notice/quiet-hours';
import type { InboxEntry, Notice, RecordLink } from '../../../domain/notice/notice';

interface About {
  readonly subject: string;
  readonly link: RecordLink | null;
}

/** 收件 · A notice as it lies in one person's inbox; its id makes a second delivery the same entry. */
export function inboxEntry(notice: Notice, personId: string, { subject, link }: About): InboxEntry {
  const { id, template, at, isUrgent, mustReach } = notice;
  return {
    _id: `${id}:${personId}`,
    revision: 0,
    personId,
    template,
    at,
    subject,
    link,
    isRead: false,
    isUrgent,
    mustReach,
    wechat: 'waiting',
    sendAt: sendAt(at, isUrgent),
  };
}
