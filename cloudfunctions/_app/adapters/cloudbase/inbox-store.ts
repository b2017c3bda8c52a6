import type { InboxEntry } from '../../../../domain/notice/notice';
import type { InboxStore } from '../../ports/inbox-store';
import { Collection, MOST_ROWS, type Db } from './collection';
import { readPage } from './pages';

type Waiting = Pick<InboxEntry, '_id' | 'personId' | 'sendAt'>;

/** 收件箱 · Inbox entries in CloudBase's database. */
export function makeInboxStore(db: Db): InboxStore {
  const inbox = new Collection<InboxEntry>(db, 'inbox');
  const _ = db.command;

  return {
    async deliver(entries) {
      if (entries.length === 0 || (await inbox.insertMany(entries)) === 'inserted') return;
      // Some are there already (an earlier run died half-way): one by one, those are left as they are.
      await Promise.all(entries.map((entry) => inbox.insert(entry)));
    },

    list: (personId, limit, cursor) =>
      readPage(db, inbox, { personId }, { by: 'at', direction: 'desc' }, limit, cursor),
    countUnread: (personId) => inbox.count({ personId, isRead: false }),

    async markRead(personId, entryId) {
      const which =
        entryId === null ? { personId, isRead: false } : { _id: entryId, personId, isRead: false };
      await inbox.update(which, { isRead: true, revision: _.inc(1) });
    },

    async waiting(now, limit, cursor) {
      const query = { wechat: 'waiting', sendAt: _.gt(0).and(_.lte(now)) };
      const sorting = { by: 'sendAt', direction: 'asc' } as const;
      const page = await readPage<Waiting>(db, inbox, query, sorting, limit, cursor, [
        '_id',
        'personId',
        'sendAt',
      ]);
      return { rows: [...new Set(page.rows.map((row) => row.personId))], next: page.next };
    },

    async claim(personId, now, until) {
      const due = { personId, wechat: 'waiting', sendAt: _.gt(0).and(_.lte(now)) };
      const entries = await inbox.find(due, { limit: MOST_ROWS });
      if (entries.length === 0) return [];
      const ids = entries.map(({ _id }) => _id);
      const claimed = await inbox.update({ _id: _.in(ids), ...due }, { sendAt: until, revision: _.inc(1) });
      return claimed > 0 ? entries : [];
    },

    async settle(entryIds, wechat) {
      if (entryIds.length === 0) return;
      const waiting = { _id: _.in([...entryIds]), wechat: 'waiting' };
      await inbox.update(waiting, { wechat, sendAt: null, revision: _.inc(1) });
    },
  };
}
