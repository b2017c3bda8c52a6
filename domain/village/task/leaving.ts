import type { Instant } from '../../deadline/instant';
import { villagersIn, withoutVillager } from '../../record/erase';
import type { PersonalData } from '../../record/kind';
import { sealed } from './seal';
import { isTaskOver, wordDeskOf, type Task, type TaskEvent } from './task';
import { TASK_STATE_TERMS } from './terms';

/**
 * 责任人离任 · Who answered for it has left: it stays where it is, by the same day, and the desk that asked is told and
 * decides who goes on, or that it isn't needed any more. Written once; what is over stays as it was.
 */
export const leftOpen = (task: Task, now: Instant): Task =>
  unowned(task, now, { type: 'left', fromId: task.responsibleId });

/** 撤岗 · The same for what is done by a post without office that has ended; what another does by now stays. */
export const stationEnded = (task: Task, stationId: string, now: Instant): Task =>
  task.stationId === stationId
    ? unowned(task, now, { type: 'stationEnded', fromId: task.responsibleId, stationId })
    : task;

function unowned(
  task: Task,
  now: Instant,
  why:
    | Pick<Extract<TaskEvent, { type: 'left' }>, 'type' | 'fromId'>
    | Pick<Extract<TaskEvent, { type: 'stationEnded' }>, 'type' | 'fromId' | 'stationId'>,
): Task {
  if (isTaskOver(task) || (task.leftAt ?? null) !== null) return task;
  const at = Math.max(now, task.updatedAt);
  const event: TaskEvent = { ...why, at, by: { kind: 'clock' }, words: null };
  return sealed({ ...task, leftAt: at }, event, {}, [['taskLeft', { deskId: wordDeskOf(task) }]]);
}

/** Who did it without office, now or before, and is still named. */
function volunteersIn({ timeline, names }: Task): readonly string[] {
  const given = timeline.flatMap(({ event }) =>
    (event.type === 'given' || event.type === 'passedOn') && event.stationId !== null
      ? [event.responsibleId]
      : [],
  );
  return given.filter((personId) => personId in names);
}

/** 不再有这个人 · Of who did it without office no name, word or photo is left. */
function withoutDoer(
  task: Task,
  personId: string,
  now: Instant,
): { readonly record: Task; readonly files: readonly string[] } {
  const isTheirs = task.responsibleId === personId && task.stationId !== null;
  if (!isTheirs && ![...villagersIn(task), ...volunteersIn(task)].includes(personId))
    return { record: task, files: [] };
  const isOwn = ({ byPersonId }: Task['media'][number]): boolean => byPersonId === personId;
  const open = isTheirs ? leftOpen(task, now) : task;
  const bare = withoutVillager(open, personId);
  const record: Task = {
    ...bare,
    media: bare.media.filter((file) => !isOwn(file)),
    ...(isTheirs ? { responsibleId: '', result: '' } : {}),
  };
  return { record, files: task.media.filter(isOwn).map(({ fileId }) => fileId) };
}

/**
 * 任务里的人 · Everybody who answers for one has it in their copy. What was done by office is a duty record and stays
 * (docs/adr/0014); of who did it without one nothing does.
 */
export const doerOfTask: PersonalData<Task> = {
  idsOf: (task) =>
    [task.responsibleId, ...villagersIn(task), ...volunteersIn(task)].filter((id) => id !== ''),
  without: withoutDoer,
  tellOf({ kind, what, state, responsibleId }, personId) {
    const named = kind === 'task' ? '任务' : '整改';
    const part = responsibleId === personId ? '您负责' : '您办过';
    return `${named}“${what}”：${part}，${TASK_STATE_TERMS[kind][state]}`;
  },
};
