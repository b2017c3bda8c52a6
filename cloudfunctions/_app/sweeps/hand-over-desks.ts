import { DomainError } from '../../../domain/errors';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { handoversDue, type Handover } from '../../../domain/grid/handovers';
import { deskName } from '../../../domain/grid/post-notices';
import { handOver, isWritten } from '../../../domain/matter/hand-over';
import type { Matter } from '../../../domain/matter/matter';
import type { Ports } from '../context';
import type { Cursor } from '../ports/matter-store';
import { each } from './each';
import { inboxEntry } from './inbox-entry';
import { leaveTasks } from './leave-tasks';
import { sweepPages } from './sweep-pages';

const ROWS = 200;
const AT_ONCE = 10;
const TRIES = 4;

/**
 * 交接 · Writes changes of holders into the matters of their desks, and tells whoever takes over once how many; and
 * into the tasks of those who left.
 *
 * An area is done when all its matters say so; a run that stops half-way is begun again, and what is written
 * isn't written twice. Answers how many areas were done.
 */
export function handOverDesks(ports: Ports, now: number, isOver: () => boolean): Promise<number> {
  return sweepPages(ports, {
    what: 'a hand-over could not be written',
    isOver,
    read: (limit, cursor) => ports.places.changed(now, limit, cursor),
    work: (area) => handOverIn(ports, area, now, isOver),
  });
}

async function handOverIn(
  ports: Ports,
  area: Jurisdiction,
  now: number,
  isOver: () => boolean,
): Promise<void> {
  for (const handover of handoversDue(area, now)) {
    const count = await writeInto(ports, handover, now, isOver);
    if (count === null || !(await leaveTasks(ports, area, handover, now, isOver))) return;
    await tellNew(ports, area, handover, count);
  }
  await ports.places.commit(area, { ...area, handedOverAt: now });
}

/** How many matters of the desk say so now; null: the time was over before all did. */
async function writeInto(
  { matters }: Ports,
  handover: Handover,
  now: number,
  isOver: () => boolean,
): Promise<number | null> {
  let count = 0;
  let cursor: Cursor | null = null;
  do {
    if (isOver()) return null;
    const page: Awaited<ReturnType<typeof matters.waitingAt>> = await matters.waitingAt(
      handover.deskId,
      ROWS,
      cursor,
    );
    await each(page.rows, AT_ONCE, async (matter) => {
      const after = await writeOne({ matters }, matter, handover, now);
      if (isWritten(after, handover.deskId, handover.at)) count += 1;
    });
    cursor = page.next;
  } while (cursor);
  return count;
}

async function writeOne(
  { matters }: Pick<Ports, 'matters'>,
  matter: Matter,
  handover: Handover,
  now: number,
): Promise<Matter> {
  for (let before = matter, tries = 1; ; tries += 1) {
    const after = handOver(before, handover, now);
    if (after === before) return before;
    try {
      return await matters.commit(before, after);
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      const fresh = isStale && tries < TRIES ? await matters.get(before._id) : null;
      // It may not look like a row that is somebody else's now: the area isn't done.
      if (!fresh) throw new Error('a matter could not be handed over', { cause: error });
      before = fresh;
    }
  }
}

/** 接手了几件 · One entry for each who takes over, however many matters there are. */
async function tellNew(
  { inbox }: Ports,
  area: Jurisdiction,
  handover: Handover,
  count: number,
): Promise<void> {
  const { deskId, at, to } = handover;
  if (count === 0) return;
  const subject = `${deskName(area, deskId)} · ${count} 件`;
  await inbox.deliver(
    to.map(({ personId }) =>
      inboxEntry(
        {
          id: `handover:${deskId}:${at}`,
          template: 'handedOver',
          audience: { kind: 'person', personId },
          at,
          isUrgent: false,
          mustReach: false,
        },
        personId,
        { subject, link: null },
      ),
    ),
  );
}
