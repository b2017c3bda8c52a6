import { DomainError } from '../../../domain/errors';
import type { Task } from '../../../domain/village/task/task';
import type { Ports } from '../context';
import type { Cursor } from '../ports/matter-store';

const ROWS = 100;
const TRIES = 4;

/**
 * 逐件改任务 · Each task of a list as `change` makes it; what it gives back itself isn't written, so that a run which
 * stops half-way is begun again. False: the time was over before all were looked at.
 */
export async function changeListed(
  { records }: Pick<Ports, 'records'>,
  key: string,
  change: (task: Task) => Task,
  isOver: () => boolean,
): Promise<boolean> {
  let cursor: Cursor | null = null;
  do {
    if (isOver()) return false;
    const page: Awaited<ReturnType<typeof records.tasks.list>> = await records.tasks.list(
      [key],
      'asc',
      ROWS,
      cursor,
    );
    for (const { _id } of page.rows) await changeOne(records, _id, change);
    cursor = page.next;
  } while (cursor);
  return true;
}

async function changeOne(
  { tasks }: Ports['records'],
  taskId: string,
  change: (task: Task) => Task,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const before = await tasks.get(taskId);
    const after = before && change(before);
    if (!before || !after || after === before) return;
    try {
      await tasks.commit(before, after);
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
