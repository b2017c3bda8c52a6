import type { Instant } from '../../../../domain/deadline/instant';
import type { InboxEntry } from '../../../../domain/notice/notice';
import type { InboxStore } from '../../ports/inbox-store';
import { Collection, MOST_ROWS, type Db } from './collection';
import { readPage } from './pages';

type Waiting = Pick<InboxEntry, '_id' | 'personId' | 'sendAt'>;

/** 收件箱 · Inbox entries in CloudBase's database. */
export function makeInboxStore(db: Db): InboxStore {
  const inbox = new Collection<InboxEntry>(db, 'inbox');
  const _ = db.command;

  const everyClaimed = async (personId: string, until: Instant): Promise<readonly InboxEntry[]> => {
    const all: InboxEntry[] = [];
    let last = '';
    for (;;) {
      const query = { personId, wechat: 'waiting', sendAt: until, _id: _.gt(last) };
      const rows = await inbox.find(query, { order: [['_id', 'asc']], limit: MOST_ROWS });
      all.push(...rows);
      if (rows.length < MOST_ROWS) return all;
      last = rows.at(-1)?._id ?? last;
    }
  };

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
      const count = await inbox.update(due, { sendAt: until, revision: _.inc(1) });
      return count === 0 ? [] : everyClaimed(personId, until);
    },

    removeOf: (personId, limit) => inbox.removeSome({ personId }, 'at', limit),
    removeBefore: (before, limit) => inbox.removeSome({ at: _.gt(0).and(_.lt(before)) }, 'at', limit),

    /** An entry's id begins with that of the document that its notice was kept in; ';' comes after ':'. */
    async forgetSubjects(documentId) {
      const about = { _id: _.gt(`${documentId}:`).and(_.lt(`${documentId};`)) };
      await inbox.update(about, { subject: '', revision: _.inc(1) });
    },

    async settle(personId, until, wechat) {
      const claimed = { personId, wechat: 'waiting', sendAt: until };
      await inbox.update(claimed, { wechat, sendAt: null, revision: _.inc(1) });
    },
  };
}
