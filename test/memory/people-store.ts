import type { AccessEntry, PeopleStore } from '../../cloudfunctions/_app/ports/people-store';
import { isUnder, type PlaceId } from '../../domain/grid/grid';
import type { Binding, Person } from '../../domain/grid/posts';
import { commit, Table } from './table';

export interface MemoryPeople extends PeopleStore {
  readonly people: Table<Person>;
  readonly bindings: Table<Binding>;
  readonly accessLog: Table<AccessEntry>;
}

/** 内存人员库 */
export function memoryPeopleStore(): MemoryPeople {
  const people = new Table<Person>();
  const bindings = new Table<Binding>();
  const accessLog = new Table<AccessEntry>();
  const isPendingAt =
    (placeId: PlaceId) =>
    (one: Binding): boolean =>
      one.state === 'pending' && (one.placeId === placeId || isUnder(one.placeId, placeId));
  return {
    people,
    bindings,
    accessLog,
    get: async (id) => people.get(id),
    getMany: async (ids) => people.all(({ _id }) => ids.includes(_id)),
    commit: async (before, after) => commit(people, before, after),
    async takeCredit(personId, templateId) {
      const person = people.get(personId);
      const left = person?.credits[templateId] ?? 0;
      if (!person || left <= 0) return false;
      const credits = { ...person.credits, [templateId]: left - 1 };
      people.put({ ...person, revision: person.revision + 1, credits });
      return true;
    },
    bindingsOf: async (personId) => bindings.all((one) => one.personId === personId),
    bindingsTo: async (ids) => bindings.all((one) => ids.includes(one.householdId)),
    getBinding: async (id) => bindings.get(id),
    commitBinding: async (before, after) => commit(bindings, before, after),
    undeliveredBindings: async (now, limit, cursor) => {
      const is = ({ outboxAt }: Binding) => outboxAt !== null && outboxAt <= now;
      return bindings.page(is, ({ outboxAt }) => outboxAt ?? 0, 'asc', limit, cursor);
    },
    pendingBindings: async (placeId, limit, cursor) =>
      bindings.page(isPendingAt(placeId), ({ askedAt }) => askedAt, 'asc', limit, cursor),
    residentsOf: async (villageId, limit, cursor) => {
      const is = (one: Binding) => one.villageId === villageId && one.state === 'confirmed';
      return bindings.page(is, ({ askedAt }) => askedAt, 'asc', limit, cursor);
    },
    countPendingBindings: async (placeId) => bindings.all(isPendingAt(placeId)).length,
    logAccess: async (entry) => {
      accessLog.insert(entry);
    },
    accessesTo: async (personId, limit, cursor) =>
      accessLog.page(
        ({ subjectPersonId }) => subjectPersonId === personId,
        ({ at }) => at,
        'desc',
        limit,
        cursor,
      ),
    removeAccesses: async (before, limit) => accessLog.removeSome(({ at }) => at < before, limit),
  };
}
