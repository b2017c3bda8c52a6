import { DomainError } from '../../../domain/errors';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { monthEndOf, monthToKeep } from '../../../domain/village/glance/month-end';
import { totalOf } from '../../../domain/village/ledger/sums';
import { describe } from '../answer-call';
import type { Ports } from '../context';
import { openEntries } from '../village/read-glance';
import { readLedgerSums } from '../village/read-ledger-sums';
import { each } from './each';
import type { Worlds } from './worlds';

const AT_ONCE = 10;

/**
 * 记下月底的数 · Once a month, just after it has ended, what stands open and owed in each village. What is kept is kept
 * under its month, and a village that was looked at says so: a run that died goes on with the others. Answers how
 * many villages were kept.
 */
export async function keepMonthEnds(ports: Ports, worlds: Worlds, isOver: () => boolean): Promise<number> {
  const month = monthToKeep(worlds.now);
  if (month === null || isOver()) return 0;
  const waiting = (await worlds.villages()).filter(({ monthKept = '' }) => monthKept < month);
  let done = 0;
  await each(waiting, AT_ONCE, async (village) => {
    if (isOver()) return;
    try {
      await keepOne(ports, village, month, worlds.now);
      done += 1;
    } catch (error) {
      // Somebody changed the village at the same moment: the next run looks at it.
      if (error instanceof DomainError && error.code === 'STALE_WRITE') return;
      ports.log.write({
        level: 'error',
        what: 'a month’s end could not be kept',
        ...describe('', error),
      });
    }
  });
  return done;
}

async function keepOne(ports: Ports, village: Jurisdiction, month: string, now: number): Promise<void> {
  const [entries, { byPlace, asOf }] = await Promise.all([
    openEntries(ports, village._id),
    readLedgerSums(ports, village._id, now),
  ]);
  const facts = { entries, ledger: totalOf(byPlace), asOf };
  await ports.records.monthEnds.insert(monthEndOf(village._id, month, facts, now));
  await ports.places.commit(village, { ...village, monthKept: month });
}
