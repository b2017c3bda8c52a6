import { decodeStored, decodeWire, encodeStored, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { resolveServerDates } from '../query/server-date';
import { applyUpdate, checkUpdate } from '../query/update';
import type { Collection } from '../store/catalog';
import type { StoredRow } from '../store/reader';
import type { Session } from '../store/session';
import type { Action } from './action';
import { collectionName, readQuery } from './selection';

/**
 * `update` (with operators) and `set` (`merge: false`: the whole document, made if it isn't there).
 * Answers how many documents really changed.
 */
export const modifyDocument: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  const query = readQuery(request, services);
  const data = resolveServerDates(decodeWire(request['data'], 'data'), services.clock.now()) as Doc;
  return session.write(() =>
    request['merge'] === false
      ? setDocument(session, collection, query, data, request['upsert'] === true)
      : updateDocuments(session, collection, query, data, request),
  );
};

function updateDocuments(
  session: Session,
  collection: Collection,
  query: Doc,
  changes: Doc,
  request: Doc,
): unknown {
  checkUpdate(changes);
  if (request['upsert'] === true) throw invalidParam('upsert needs merge: false');
  const limit = request['multi'] === true ? 0 : 1;
  const rows = session.select(collection, { query, sort: [], skip: 0, limit });
  let updated = 0;
  for (const row of rows) if (changeRow(session, collection, row, changes, query)) updated += 1;
  return { data: { updated, upsert_id: null } };
}

/** Whether the change made a difference. */
export function changeRow(
  session: Session,
  collection: Collection,
  row: StoredRow,
  changes: Doc,
  query: Doc,
): Doc | undefined {
  const doc = decodeStored(row.text);
  applyUpdate(doc, changes, query);
  if (encodeStored(doc) === row.text) return undefined;
  session.replace(collection, row, doc);
  return doc;
}

function setDocument(
  session: Session,
  collection: Collection,
  query: Doc,
  data: Doc,
  isUpsert: boolean,
): unknown {
  if (Object.keys(data).some((key) => key.startsWith('$')))
    throw invalidParam('set takes a document, not operators');
  if ('_id' in data) throw invalidParam('不能更新_id的值');
  const [row] = session.select(collection, { query, sort: [], skip: 0, limit: 1 });
  if (row) {
    session.replace(collection, row, { _id: row.doc['_id'], ...data });
    return { data: { updated: 1, upsert_id: null } };
  }
  if (!isUpsert) return { data: { updated: 0, upsert_id: null } };
  session.insert(collection, { _id: query['_id'], ...data });
  return { data: { updated: 0, upsert_id: query['_id'] } };
}
