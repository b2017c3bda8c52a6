import { DomainError } from '../../../domain/errors';
import type { Jurisdiction } from '../../../domain/grid/grid';
import type { Handover } from '../../../domain/grid/handovers';
import { mineKey } from '../../../domain/village/task/kind';
import { leftOpen } from '../../../domain/village/task/leaving';
import type { Ports } from '../context';
import type { Cursor } from '../ports/matter-store';

const ROWS = 100;
const TRIES = 4;

/**
 * 离任的任务 · Of those who left a desk and have no other post in the area: each task that they answer for by office
 * says so, and who asked is told. Done again it writes nothing. False: the time was over before all did.
 */
export async function leaveTasks(
  ports: Ports,
  area: Jurisdiction,
  { from }: Handover,
  now: number,
  isOver: () => boolean,
): Promise<boolean> {
  const isHere = ({ fromAt, toAt }: Jurisdiction['posts'][number]): boolean =>
    fromAt <= now && (toAt === null || now < toAt);
  const still = new Set(area.posts.filter(isHere).map(({ personId }) => personId));
  for (const personId of new Set(from.map((post) => post.personId))) {
    if (still.has(personId)) continue;
    let cursor: Cursor | null = null;
    do {
      if (isOver()) return false;
      const page: Awaited<ReturnType<typeof ports.records.tasks.list>> = await ports.records.tasks.list(
        [mineKey(personId)],
        'asc',
        ROWS,
        cursor,
      );
      for (const { _id, villageId, stationId } of page.rows)
        if (villageId === area._id && stationId === null) await leaveTask(ports, _id, personId, now);
      cursor = page.next;
    } while (cursor);
  }
  return true;
}

async function leaveTask({ records }: Ports, taskId: string, personId: string, now: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const before = await records.tasks.get(taskId);
    const after = before?.responsibleId === personId ? leftOpen(before, now) : before;
    if (!before || !after || after === before) return;
    try {
      await records.tasks.commit(before, after);
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
