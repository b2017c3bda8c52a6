import type { Instant } from '../../deadline/instant';
import type { Jurisdiction } from '../../grid/grid';
import { holdersAt, sitsAt } from '../../grid/posts';
import { sealed } from './seal';
import { isTaskOver, wordDeskOf, type Task, type TaskEvent } from './task';

/**
 * 提任务的人离任 · Who asked has left the desk: whoever sits there goes on with it, confirms it or sends it back; from
 * a desk that nobody holds it comes to the village's. Written once for each who comes to have the word, who is told;
 * the day and who does it stay as they are.
 *
 * What one has set for oneself, and still answers for, is nobody's to take over.
 */
export function handOverTask(task: Task, area: Jurisdiction, now: Instant): Task {
  const { askerId, responsibleId, villageId, wordDeskId = null, leftAt = null } = task;
  if (isTaskOver(task) || (askerId === responsibleId && leftAt === null)) return task;
  const deskId = wordDeskOf(task);
  const toDeskId = holdersAt(area, deskId, now).length === 0 ? villageId : deskId;
  const isSettled = toDeskId === deskId && (wordDeskId !== null || sitsAt(area, deskId, askerId, now));
  if (isSettled) return task;
  const at = Math.max(now, task.updatedAt);
  const event: TaskEvent = {
    type: 'handedOver',
    fromId: askerId,
    toDeskId,
    at,
    by: { kind: 'clock' },
    words: null,
  };
  return sealed({ ...task, wordDeskId: toDeskId }, event, {}, [['taskHandedOver', { deskId: toDeskId }]]);
}
