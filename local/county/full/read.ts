import type { DocumentDatabase } from '../../cloud/store/database';

/** Documents of these ids, as they are stored. */
export function readById<T>(database: DocumentDatabase, name: string, ids: readonly string[]): readonly T[] {
  const selection = { query: { _id: { $in: [...ids] } }, sort: [], skip: 0, limit: 0 };
  return database.select(database.collection(name), selection).map(({ doc }) => doc as unknown as T);
}
