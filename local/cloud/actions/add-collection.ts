import type { Action } from './action';
import { collectionName } from './selection';

/** `createCollection`. Collections aren't made by themselves, here as in the cloud. */
export const addCollection: Action = (request, { database }) => {
  database.createCollection(collectionName(request));
  return {};
};
