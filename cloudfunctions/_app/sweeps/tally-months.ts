import type { Instant } from '../../../domain/deadline/instant';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import type { PlaceId } from '../../../domain/grid/grid';
import { recountMonth } from '../../../domain/statistics/counts';
import type { Ports } from '../context';
import { describe } from '../answer-call';
import type { ClosedFacts } from '../ports/matter-store';
import { each } from './each';

const AT_ONCE = 10;
/** A write that began in the old month has ended by then. */
const SETTLED_MS = 5 * 60_000;

/**
 * 月度统计 · Counts every month that has ended, village by village; a closed matter doesn't change any more.
 *
 * The month up to which all are counted is kept, so that a run with nothing to count costs one read. Answers
 * how many tallies were written.
 */
export async function tallyMonths(ports: Ports, now: Instant, isOver: () => boolean): Promise<number> {
  const { tallies, places, log } = ports;
  const lastEnded = monthOf(monthRange(monthOf(now - SETTLED_MS)).from - 1);
  const done = await tallies.doneThrough();
  if (done !== null && done >= lastEnded) return 0;
  const villages = (await places.divisions()).filter(({ level }) => level === 'village');
  let written = 0;
  let left = 0;
  await each(villages, AT_ONCE, async ({ id }) => {
    try {
      if (isOver()) left += 1;
      else written += await tallyVillage(ports, id, lastEnded);
    } catch (error) {
      left += 1;
      log.write({ level: 'error', what: 'a village could not be counted', ...describe('', error) });
    }
  });
  if (left === 0) await tallies.markDone(lastEnded);
  return written;
}

/** From the month after the last tally (or of the first closed matter) to the last that has ended. */
async function tallyVillage(
  { matters, tallies }: Ports,
  villageId: PlaceId,
  lastEnded: string,
): Promise<number> {
  const last = (await tallies.months(villageId)).at(-1)?.month;
  const from = last === undefined ? 0 : monthRange(last).before;
  const end = monthRange(lastEnded).before;
  const closed = await matters.closedFacts(villageId, from, end);
  const months = monthsBetween(last === undefined ? (closed[0]?.closedAt ?? end - 1) : from, end);
  for (const month of months) {
    const rows = closed.filter(({ closedAt }) => closedAt !== null && monthOf(closedAt) === month);
    await tallies.put(recountMonth(villageId, month, rows satisfies readonly ClosedFacts[]));
  }
  return months.length;
}

function monthsBetween(from: Instant, before: Instant): readonly string[] {
  const months: string[] = [];
  for (let at = from; at < before; at = monthRange(monthOf(at)).before) months.push(monthOf(at));
  return months;
}
