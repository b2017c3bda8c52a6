import type { Binding, Person } from '../../../../domain/grid/posts';
import type { AccessEntry, PeopleStore } from '../../ports/people-store';
import { commitOrInsert } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';
import { readPage } from './pages';
import { under } from './under';

const VILLAGE_DIGITS = 12;

/** 人员库 · People, their bindings to households, and who looked at a phone number. */
export function makePeopleStore(db: Db): PeopleStore {
  const people = new Collection<Person>(db, 'people');
  const bindings = new Collection<Binding>(db, 'bindings');
  const accessLog = new Collection<AccessEntry>(db, 'accessLog');
  const _ = db.command;

  const pendingUnder = (placeId: string) => ({
    villageId: placeId.slice(0, VILLAGE_DIGITS),
    state: 'pending',
    placeId: under(db, placeId),
  });

  return {
    get: (personId) => people.get(personId),
    getMany: (personIds) => people.getMany(personIds),
    commit: (before, after) => commitOrInsert(db, people, before, after),

    async takeCredit(personId, templateId) {
      const path = `credits.${templateId}`;
      const changes = { [path]: _.inc(-1), revision: _.inc(1) };
      return (await people.update({ _id: personId, [path]: _.gt(0) }, changes)) > 0;
    },

    bindingsOf: (personId) => bindings.find({ personId }, { limit: MOST_ROWS }),
    bindingsTo: (householdIds) =>
      householdIds.length === 0
        ? Promise.resolve([])
        : bindings.find({ householdId: _.in([...householdIds]) }, { limit: MOST_ROWS }),
    getBinding: (bindingId) => bindings.get(bindingId),
    commitBinding: (before, after) => commitOrInsert(db, bindings, before, after),

    undeliveredBindings: (now, limit, cursor) => {
      const query = { outboxAt: _.gt(0).and(_.lte(now)) };
      return readPage(db, bindings, query, { by: 'outboxAt', direction: 'asc' }, limit, cursor);
    },
    pendingBindings: (placeId, limit, cursor) =>
      readPage(db, bindings, pendingUnder(placeId), { by: 'askedAt', direction: 'asc' }, limit, cursor),
    residentsOf(villageId, limit, cursor) {
      const query = { villageId, state: 'confirmed' };
      return readPage(db, bindings, query, { by: 'askedAt', direction: 'asc' }, limit, cursor);
    },
    countPendingBindings: (placeId) => bindings.count(pendingUnder(placeId)),

    async logAccess(entry) {
      await accessLog.insert(entry);
    },
    accessesTo(personId, limit, cursor) {
      const query = { subjectPersonId: personId };
      return readPage(db, accessLog, query, { by: 'at', direction: 'desc' }, limit, cursor);
    },
    removeAccesses: (before, limit) => accessLog.removeSome({ at: _.gt(0).and(_.lt(before)) }, 'at', limit),
  };
}
