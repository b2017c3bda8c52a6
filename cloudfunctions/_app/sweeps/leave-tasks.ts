import type { Jurisdiction } from '../../../domain/grid/grid';
import type { Handover } from '../../../domain/grid/handovers';
import { isInForce } from '../../../domain/grid/posts';
import { handOverTask } from '../../../domain/village/task/hand-over';
import { mineKey, wordKey } from '../../../domain/village/task/kind';
import { leftOpen } from '../../../domain/village/task/leaving';
import type { Task } from '../../../domain/village/task/task';
import type { Ports } from '../context';
import { changeListed } from './change-listed';

/**
 * 离任的任务 · Of those who left a desk and have no other post in the area: each task that they answer for by office
 * says so, and who asked is told; and what was asked from the desk by somebody who has left it says who goes on.
 * Done again it writes nothing. False: the time was over before all did.
 */
export async function leaveTasks(
  ports: Ports,
  area: Jurisdiction,
  { deskId, from }: Handover,
  now: number,
  isOver: () => boolean,
): Promise<boolean> {
  const still = new Set(area.posts.filter((post) => isInForce(post, now)).map(({ personId }) => personId));
  for (const personId of new Set(from.map((post) => post.personId))) {
    if (still.has(personId)) continue;
    const leave = (task: Task): Task =>
      task.responsibleId === personId && task.villageId === area._id && task.stationId === null
        ? handOverTask(leftOpen(task, now), area, now)
        : task;
    if (!(await changeListed(ports, mineKey(personId), leave, isOver))) return false;
  }
  return changeListed(ports, wordKey(deskId), (task) => handOverTask(task, area, now), isOver);
}
