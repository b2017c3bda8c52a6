import { randomBytes } from 'node:crypto';
import { decodeWire, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { resolveServerDates } from '../query/server-date';
import type { Action } from './action';
import { collectionName } from './selection';

/** `add`: one or more documents, all of them or none. Refuses E11000 for a taken `_id` or unique key. */
export const insertDocument: Action = (request, { database, clock }) => {
  const texts = request['data'];
  if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a list of documents');
  const docs = texts.map((text: unknown) =>
    withId(resolveServerDates(decodeWire(text, 'data'), clock.now()) as Doc),
  );
  const session = database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  session.write(() => {
    for (const doc of docs) session.insert(collection, doc);
  });
  return { data: { insertedIds: docs.map((doc) => doc['_id']) } };
};

/** A document without an `_id` gets one of 32 hex digits, as the cloud gives. */
function withId(doc: Doc): Doc {
  const id = doc['_id'];
  if (id === undefined) return { _id: randomBytes(16).toString('hex'), ...doc };
  if (id === null || Array.isArray(id) || id instanceof RegExp) throw invalidParam('_id must be a value');
  return { _id: id, ...doc };
}
