import { reckon } from '../../deadline/term';
import { timekeepingNow, type World } from '../../deadline/world';
import { raise, toldOf } from '../../record/due';
import { sealed, type Told } from './seal';
import type { Task, TaskEvent } from './task';

/**
 * 到期没办完 · What is past its day is first reckoned anew by today's calendar; if it is overdue all the same it
 * goes up, one desk a day, and from the village's the township hears daily until somebody acts.
 */
export function whenDue(task: Task, world: World): Task {
  const { now } = world;
  const { state, dueAt, term, raisedTo, responsibleId, leftAt = null } = task;
  const toDoer = (template: Told[0]): readonly Told[] =>
    leftAt === null ? [[template, { personId: responsibleId }]] : [];
  if ((state !== 'given' && state !== 'taken') || now <= dueAt || now < (task.wakeAt ?? Infinity))
    return task;
  const at = Math.max(now, task.updatedAt);
  const line = { at, by: { kind: 'clock' }, words: null } as const;
  const moved = term && raisedTo === null ? reckon(term, timekeepingNow(world, false).desk) : null;
  if (moved && moved.dueAt > now) {
    const event: TaskEvent = { ...line, type: 'rescheduled', fromDueAt: dueAt, ...moved };
    return sealed({ ...task, ...moved }, event, {}, toDoer('taskChanged'));
  }
  const step = raise(task.deskId, raisedTo, world);
  const told = [
    ...(raisedTo === null ? toDoer('taskOverdue') : []),
    ...toldOf(step).map((deskId): Told => [step.isAlarm ? 'taskAlarmed' : 'taskOverdue', { deskId }]),
  ];
  const after = {
    ...task,
    raisedTo: step.toDeskId,
    alarmedAt: step.isAlarm ? (task.alarmedAt ?? at) : task.alarmedAt,
  };
  return sealed(after, { ...line, type: 'raised', ...step }, {}, told);
}
