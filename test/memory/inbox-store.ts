import type { InboxStore } from '../../cloudfunctions/_app/ports/inbox-store';
import type { InboxEntry } from '../../domain/notice/notice';
import { Table } from './table';

export interface MemoryInbox extends InboxStore {
  readonly entries: Table<InboxEntry>;
}

/** 内存收件箱 */
export function memoryInboxStore(): MemoryInbox {
  const entries = new Table<InboxEntry>();
  const change = (is: (entry: InboxEntry) => boolean, with_: Partial<InboxEntry>): void => {
    for (const entry of entries.all(is)) entries.put({ ...entry, ...with_, revision: entry.revision + 1 });
  };
  const isDue =
    (now: number) =>
    ({ wechat, sendAt }: InboxEntry): boolean =>
      wechat === 'waiting' && sendAt !== null && sendAt <= now;
  const isClaimed =
    (personId: string, until: number) =>
    (one: InboxEntry): boolean =>
      one.personId === personId && one.wechat === 'waiting' && one.sendAt === until;
  return {
    entries,
    async deliver(fresh) {
      for (const entry of fresh) entries.insert(entry);
    },
    list: async (personId, limit, cursor) =>
      entries.page(
        (one) => one.personId === personId,
        ({ at }) => at,
        'desc',
        limit,
        cursor,
      ),
    countUnread: async (personId) => entries.all((one) => one.personId === personId && !one.isRead).length,
    async markRead(personId, entryId) {
      change((one) => one.personId === personId && !one.isRead && (entryId === null || one._id === entryId), {
        isRead: true,
      });
    },
    async waiting(now, limit, cursor) {
      const { rows, next } = entries.page(isDue(now), ({ sendAt }) => sendAt ?? 0, 'asc', limit, cursor);
      return { rows: [...new Set(rows.map(({ personId }) => personId))], next };
    },
    async claim(personId, now, until) {
      const isTheirs = (one: InboxEntry): boolean => one.personId === personId && isDue(now)(one);
      if (entries.all(isTheirs).length === 0) return [];
      change(isTheirs, { sendAt: until });
      return entries.all(isClaimed(personId, until));
    },
    removeOf: async (personId, limit) => entries.removeSome((one) => one.personId === personId, limit),
    removeBefore: async (before, limit) => entries.removeSome(({ at }) => at < before, limit),
    async forgetSubjects(documentId) {
      change(({ _id }) => _id.startsWith(`${documentId}:`), { subject: '' });
    },
    async settle(personId, until, wechat) {
      change(isClaimed(personId, until), { wechat, sendAt: null });
    },
  };
}
