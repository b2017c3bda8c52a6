import type { RightsRequestStore } from '../../cloudfunctions/_app/ports/rights-request-store';
import type { RightsRequest } from '../../domain/privacy/request';
import { commit, Table } from './table';

export interface MemoryRightsRequests extends RightsRequestStore {
  readonly table: Table<RightsRequest>;
}

/** 内存权利请求库 */
export function memoryRightsRequestStore(): MemoryRightsRequests {
  const table = new Table<RightsRequest>();
  return {
    table,
    insert: async (request) => table.insert(request),
    get: async (id) => table.get(id),
    commit: async (before, after) => commit(table, before, after),
    ofPerson: async (personId) =>
      table.all((one) => one.personId === personId).sort((a, b) => b.askedAt - a.askedAt),
    due: async (now, limit, cursor) => {
      const is = ({ workAt }: RightsRequest) => workAt !== null && workAt <= now;
      return table.page(is, ({ workAt }) => workAt ?? 0, 'asc', limit, cursor);
    },
    list: async (limit, cursor) =>
      table.page(
        () => true,
        ({ askedAt }) => askedAt,
        'desc',
        limit,
        cursor,
      ),
    countOpen: async () => table.all(({ workAt }) => workAt !== null).length,
    removeDone: async (before, limit) => table.removeSome(({ doneAt }) => (doneAt ?? before) < before, limit),
  };
}
