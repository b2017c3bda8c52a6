import type { MonthTally } from '../../../../domain/statistics/counts';
import type { TallyStore } from '../../ports/tally-store';
import { Collection, MOST_ROWS, type Db } from './collection';

/** Beside the tallies themselves: the last month that was counted for every village. */
const DONE_ID = 'done';
interface Done {
  readonly _id: typeof DONE_ID;
  readonly month: string;
}

/** 月度统计 · Finished months in CloudBase's database. */
export function makeTallyStore(db: Db): TallyStore {
  const tallies = new Collection<MonthTally>(db, 'tallies');
  const done = new Collection<Done>(db, 'tallies');
  return {
    months: (villageId) => tallies.find({ villageId }, { order: [['month', 'asc']], limit: MOST_ROWS }),
    put: (tally) => tallies.put(tally),
    doneThrough: async () => (await done.get(DONE_ID))?.month ?? null,
    markDone: (month) => done.put({ _id: DONE_ID, month }),
  };
}
