import type { Instant } from '../../../domain/deadline/instant';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import { parentOf, type PlaceId } from '../../../domain/grid/grid';
import { recountMonth, rolledUp } from '../../../domain/statistics/counts';
import { describe } from '../answer-call';
import type { Ports } from '../context';
import type { ClosedChange, Cursor, RowPage } from '../ports/matter-store';
import { each } from './each';

const ROWS = 999;
/** Counted together, so that a month is counted once for all that was closed in it. */
const PAGES = 20;
const AT_ONCE = 10;
/** A write of that long ago has arrived, and a run of that long ago has written what it counted. */
const SETTLED_MS = 5 * 60_000;

/** A place and a month ('2026-11') to be counted. */
interface Cell {
  readonly placeId: PlaceId;
  readonly month: string;
}

/**
 * 月度统计 · Counts anew every month of a village in which a closed matter has changed since the last run (its
 * closing, or others taken out of it later), then the months of its township and of the county from those below.
 *
 * What is written follows from the matters alone: twice, late or at once with another run it comes out the same.
 * How far it has come is kept after some pages, so that a run that died is gone on with; the last five minutes are
 * always counted again. Answers how many months of villages were counted.
 */
export async function tallyMonths(ports: Ports, now: Instant, isOver: () => boolean): Promise<number> {
  const { tallies, log } = ports;
  const settled: Cursor = { key: now - SETTLED_MS, id: '' };
  let from = await tallies.countedTo();
  let counted = 0;
  try {
    for (let isMore = true; isMore && !isOver();) {
      const { rows, next } = await readChanges(ports, from);
      counted += await countChanges(ports, rows);
      const reached = next !== null && next.key < settled.key ? next : settled;
      if (from === null || from.key < reached.key || from.id !== reached.id)
        await tallies.markCounted(reached);
      from = next;
      isMore = next !== null;
    }
  } catch (error) {
    log.write({ level: 'error', what: 'months could not be counted', ...describe('', error) });
  }
  return counted;
}

async function readChanges({ matters }: Ports, from: Cursor | null): Promise<RowPage<ClosedChange>> {
  const rows: ClosedChange[] = [];
  let next: Cursor | null = from;
  for (let page = 0; page < PAGES; page += 1) {
    const read: RowPage<ClosedChange> = await matters.closedChanges(ROWS, next);
    rows.push(...read.rows);
    next = read.next;
    if (next === null) break;
  }
  return { rows, next };
}

async function countChanges(ports: Ports, rows: readonly ClosedChange[]): Promise<number> {
  const villages = distinct(
    rows.map(({ villageId, closedAt }) => ({ placeId: villageId, month: monthOf(closedAt) })),
  );
  await each(villages, AT_ONCE, (cell) => countVillage(ports, cell));
  const townships = above(villages);
  await each(townships, AT_ONCE, (cell) => rollUp(ports, cell));
  await each(above(townships), AT_ONCE, (cell) => rollUp(ports, cell));
  return villages.length;
}

async function countVillage({ matters, tallies }: Ports, { placeId, month }: Cell): Promise<void> {
  const { from, before } = monthRange(month);
  await tallies.put(recountMonth(placeId, month, await matters.closedFacts(placeId, from, before, null)));
}

async function rollUp({ tallies }: Ports, { placeId, month }: Cell): Promise<void> {
  await tallies.put(rolledUp(placeId, month, await tallies.ofParts(placeId, month)));
}

const above = (cells: readonly Cell[]): readonly Cell[] =>
  distinct(cells.map(({ placeId, month }) => ({ placeId: parentOf(placeId) ?? placeId, month })));

const distinct = (cells: readonly Cell[]): readonly Cell[] => [
  ...new Map(cells.map((cell) => [`${cell.placeId}:${cell.month}`, cell])).values(),
];
