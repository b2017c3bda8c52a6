import type { Action } from './action';
import { collectionName, readQuery } from './selection';

/** `remove`: every document the query finds, or the first one without `multi`. */
export const removeDocument: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  const query = readQuery(request, services);
  const limit = request['multi'] === true ? 0 : 1;
  return session.write(() => {
    const rows = session.select(collection, { query, sort: [], skip: 0, limit });
    for (const row of rows) session.remove(collection, row);
    return { data: { deleted: rows.length } };
  });
};
