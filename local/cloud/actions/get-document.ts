import { decodeWire, encodeStored } from '../ejson';
import { compileProjection } from '../query/projection';
import type { Action } from './action';
import { collectionName, readSelection } from './selection';

/** `get`: a page of documents, as extended JSON strings. */
export const getDocument: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  const selection = readSelection(request, services);
  const text = request['projection'];
  const project =
    typeof text === 'string' && text ? compileProjection(decodeWire(text, 'projection')) : undefined;
  const rows = session.select(collection, selection);
  const list = rows.map((row) => (project ? encodeStored(project(row.doc)) : row.text));
  return { data: { list }, limit: selection.limit, offset: selection.skip };
};
