import { RECORD_NAMES } from '../domain/record/names';
import type { DocumentDatabase } from './cloud/store/database';

/** Where the product keeps the next instant at which something has to be done by itself. */
const WAKES: readonly { readonly collection: string; readonly field: string; readonly query: object }[] = [
  { collection: 'matters', field: 'wakeAt', query: {} },
  { collection: 'matters', field: 'remindAt', query: {} },
  { collection: 'matters', field: 'outboxAt', query: {} },
  { collection: 'bindings', field: 'outboxAt', query: {} },
  { collection: 'rightsRequests', field: 'workAt', query: {} },
  { collection: 'inbox', field: 'sendAt', query: { wechat: 'waiting' } },
  // Imports and exports whose runner may have died, and the rows and files of old ones.
  { collection: 'jobs', field: 'leaseUntil', query: {} },
  { collection: 'jobs', field: 'clearAt', query: {} },
  ...RECORD_NAMES.flatMap((collection) =>
    ['wakeAt', 'outboxAt'].map((field) => ({ collection, field, query: {} })),
  ),
];

/** What fell due since the last tick of a timer still waits for the next one. */
const UNSWEPT_MS = 5 * 60_000;

/**
 * 下一次到期 · The next instant at which a sweep would find something to do; undefined: nothing is in sight.
 *
 * With it the local clock stops where the real one would have acted, instead of jumping over it.
 */
export function nextWakeAt(database: DocumentDatabase, afterAt: number): number | undefined {
  const wakes = WAKES.flatMap(({ collection, field, query }) => {
    const [row] = database.select(database.collection(collection), {
      query: { ...query, [field]: { $gt: afterAt - UNSWEPT_MS } },
      sort: [[field, 1]],
      skip: 0,
      limit: 1,
    });
    const at = row?.doc[field];
    return typeof at === 'number' ? [Math.max(at, afterAt + 1)] : [];
  });
  const all = hasFreeJob(database) ? [...wakes, afterAt + 1] : wakes;
  return all.length === 0 ? undefined : Math.min(...all);
}

/** 没人在办的作业 · Its lease is 0, no instant: the porter takes it up at its next tick. */
function hasFreeJob(database: DocumentDatabase): boolean {
  const query = { leaseUntil: 0 };
  return database.select(database.collection('jobs'), { query, sort: [], skip: 0, limit: 1 }).length > 0;
}
