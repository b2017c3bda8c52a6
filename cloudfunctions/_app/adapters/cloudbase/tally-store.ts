import { COUNTING_RULE, NO_COUNTS, type Counts, type MonthTally } from '../../../../domain/statistics/counts';
import type { Cursor } from '../../ports/matter-store';
import type { TallyStore } from '../../ports/tally-store';
import { Collection, MOST_ROWS, type Db, type Query } from './collection';

/** Beside the tallies themselves: how far the matters have been counted. */
const COUNTED_ID = 'counted';
interface Counted {
  readonly _id: typeof COUNTED_ID;
  readonly to: Cursor;
  readonly rule: number;
}

/** 数到 · As it is kept: by which rule it was counted goes with it. */
export const countedMark = (to: Cursor): Counted => ({ _id: COUNTED_ID, to, rule: COUNTING_RULE });

/** One written by an older rule has fewer counts, until the clock has counted it anew. */
const whole = (counts: Counts): Counts => ({ ...NO_COUNTS, ...counts });
const wholeOf = (some: Readonly<Record<string, Counts>>): Readonly<Record<string, Counts>> =>
  Object.fromEntries(Object.entries(some).map(([id, counts]) => [id, whole(counts)]));
const tallyFrom = (tally: MonthTally): MonthTally => ({
  ...tally,
  total: whole(tally.total),
  byPart: wholeOf(tally.byPart),
  byCategory: wholeOf(tally.byCategory),
});

/** 月度统计 · Months in CloudBase's database. */
export function makeTallyStore(db: Db): TallyStore {
  const tallies = new Collection<MonthTally>(db, 'tallies');
  const counted = new Collection<Counted>(db, 'tallies');
  return {
    async months(placeId, from) {
      const query: Query = { placeId, ...(from === undefined ? {} : { month: db.command.gte(from) }) };
      return (await tallies.find(query, { order: [['month', 'asc']], limit: MOST_ROWS })).map(tallyFrom);
    },
    ofParts: async (parentId, month) =>
      (await tallies.find({ parentId, month }, { limit: MOST_ROWS })).map(tallyFrom),
    put: (tally) => tallies.put(tally),
    async countedTo() {
      const mark = await counted.get(COUNTED_ID);
      return mark?.rule === COUNTING_RULE ? mark.to : null;
    },
    markCounted: (to) => counted.put(countedMark(to)),
  };
}
