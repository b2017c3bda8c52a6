import type { Doc } from '../ejson';
import { invalidParam } from '../errors';
import type { Action } from './action';

export const startTransaction: Action = (_request, { database }) => ({
  transactionId: database.transactions.start(),
});

export const commitTransaction: Action = (request, { database }) => {
  database.transactions.commit(transactionId(request));
  return {};
};

export const abortTransaction: Action = (request, { database }) => {
  database.transactions.abort(transactionId(request));
  return {};
};

function transactionId(request: Doc): string {
  const id = request['transactionId'];
  if (typeof id !== 'string' || !id) throw invalidParam('transactionId is missing');
  return id;
}
