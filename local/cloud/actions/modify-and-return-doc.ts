import { decodeWire, encodeStored, type Doc } from '../ejson';
import { resolveServerDates } from '../query/server-date';
import { checkUpdate } from '../query/update';
import type { Action } from './action';
import { changeRow } from './modify-document';
import { collectionName, readQuery } from './selection';

/** `updateAndReturn`: changes one document and answers it as it is afterwards. */
export const modifyAndReturnDoc: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  const query = readQuery(request, services);
  const changes = resolveServerDates(decodeWire(request['data'], 'data'), services.clock.now()) as Doc;
  checkUpdate(changes);
  return session.write(() => {
    const [row] = session.select(collection, { query, sort: [], skip: 0, limit: 1 });
    if (!row) return { data: { updated: 0, doc: null } };
    const doc = changeRow(session, collection, row, changes, query);
    return { data: { updated: doc ? 1 : 0, doc: encodeStored(doc ?? row.doc) } };
  });
};
