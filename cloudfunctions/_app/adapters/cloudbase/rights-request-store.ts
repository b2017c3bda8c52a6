import type { RightsRequest } from '../../../../domain/privacy/request';
import type { RightsRequestStore } from '../../ports/rights-request-store';
import { commitChanges } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';
import { readPage } from './pages';

/** 权利请求库 · In CloudBase's database. */
export function makeRightsRequestStore(db: Db): RightsRequestStore {
  const requests = new Collection<RightsRequest>(db, 'rightsRequests');
  const _ = db.command;
  return {
    insert: async (request) => (await requests.insert(request)) === 'inserted',
    get: (requestId) => requests.get(requestId),
    commit: (before, after) => commitChanges(db, requests, before, after),
    ofPerson: (personId) => requests.find({ personId }, { order: [['askedAt', 'desc']], limit: MOST_ROWS }),
    due(now, limit, cursor) {
      const query = { workAt: _.gt(0).and(_.lte(now)) };
      return readPage(db, requests, query, { by: 'workAt', direction: 'asc' }, limit, cursor);
    },
    list(limit, cursor) {
      const query = { askedAt: _.gt(0) };
      return readPage(db, requests, query, { by: 'askedAt', direction: 'desc' }, limit, cursor);
    },
    countOpen: () => requests.count({ workAt: _.gt(0) }),
    removeDone: (before, limit) =>
      requests.removeSome({ doneAt: _.gt(0).and(_.lt(before)) }, 'doneAt', limit),
  };
}
