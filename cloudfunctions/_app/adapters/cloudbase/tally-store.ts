import type { MonthTally } from '../../../../domain/statistics/counts';
import type { Cursor } from '../../ports/matter-store';
import type { TallyStore } from '../../ports/tally-store';
import { Collection, MOST_ROWS, type Db, type Query } from './collection';

/** Beside the tallies themselves: how far the matters have been counted. */
export const COUNTED_ID = 'counted';
interface Counted {
  readonly _id: typeof COUNTED_ID;
  readonly to: Cursor;
}

/** 月度统计 · Months in CloudBase's database. */
export function makeTallyStore(db: Db): TallyStore {
  const tallies = new Collection<MonthTally>(db, 'tallies');
  const counted = new Collection<Counted>(db, 'tallies');
  return {
    months(placeId, from) {
      const query: Query = { placeId, ...(from === undefined ? {} : { month: db.command.gte(from) }) };
      return tallies.find(query, { order: [['month', 'asc']], limit: MOST_ROWS });
    },
    ofParts: (parentId, month) => tallies.find({ parentId, month }, { limit: MOST_ROWS }),
    put: (tally) => tallies.put(tally),
    countedTo: async () => (await counted.get(COUNTED_ID))?.to ?? null,
    markCounted: (to) => counted.put({ _id: COUNTED_ID, to }),
  };
}
