import type { Action } from './action';
import { collectionName, readQuery } from './selection';

/** `count`: how many documents the query finds; answered by the index alone where it covers the query. */
export const calculateDocument: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const total = session.count(session.collection(collectionName(request)), readQuery(request, services));
  return { data: { total } };
};
