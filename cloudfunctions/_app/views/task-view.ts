import { maySee, visibleFields } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { TaskLineView, TaskLinkView, TaskMatterView, TaskRow, TaskView } from '../../../domain/contract';
import { uploadPath } from '../../../domain/record/files';
import { printedCode } from '../../../domain/record/ids';
import type { TimelineLine } from '../../../domain/record/line';
import type { RowIn } from '../../../domain/village/kinds';
import { MOST_PHOTOS } from '../../../domain/village/task/act';
import { TASK_MOVES, isResponsible, openTaskMoves } from '../../../domain/village/task/moves';
import { wordDeskOf, type Task, type TaskEvent } from '../../../domain/village/task/task';
import type { MatterSummary } from '../ports/matter-store';
import type { NameOfPlace } from './place-names';

/** 一件任务 · As lists show it. */
export function taskRow(task: RowIn<'tasks'>, actor: PersonActor): TaskRow {
  const { _id, kind, what, source, state, responsibleId, askerId, names, dueAt, term, endedAt } = task;
  return {
    id: _id,
    kind,
    what,
    source,
    state,
    responsibleName: names[responsibleId] ?? '',
    isYours: isResponsible(task, actor),
    askerName: names[askerId] ?? '',
    dueAt,
    isDueProvisional: term?.isProvisional ?? false,
    endedAt,
    isAlarmed: task.alarmedAt !== null,
    isLeft: (task.leftAt ?? null) !== null,
    matterCount: task.matterIds.length,
  };
}

/** 事项页上的一行 */
export const taskLink = ({
  _id,
  kind,
  what,
  state,
}: Pick<Task, '_id' | 'kind' | 'what' | 'state'>): TaskLinkView => ({
  taskId: _id,
  kind,
  what,
  state,
});

type Linked = Pick<MatterSummary, '_id' | 'code' | 'text' | 'state' | 'reportedAt'>;

/** 列入的事项 · Those that the viewer sees; the reporter's words as far as they may read them. */
export const taskMatter = (
  matter: Linked & Parameters<typeof visibleFields>[0],
  actor: PersonActor,
  most = 60,
): TaskMatterView => ({
  matterId: matter._id,
  code: printedCode(matter.code),
  text: visibleFields(matter, actor).text ? [...matter.text].slice(0, most).join('') : '',
  state: matter.state,
  reportedAt: matter.reportedAt,
});

interface TaskFacts {
  readonly actor: PersonActor;
  readonly nameOf: NameOfPlace;
  readonly stationName: string | null;
  readonly urls: ReadonlyMap<string, string>;
  /** Those of its matters that there are. */
  readonly matters: readonly Parameters<typeof taskMatter>[0][];
}

/** 任务 · On its own page. */
export function taskView(task: Task, { actor, nameOf, stationName, urls, matters }: TaskFacts): TaskView {
  const seen = matters.filter((matter) => maySee(matter, actor));
  const moves = openTaskMoves(task, actor);
  const left = moves.includes('attach') ? MOST_PHOTOS - task.media.length : 0;
  return {
    ...taskRow(task, actor),
    version: task.version,
    measures: task.measures,
    sourceNote: task.sourceNote,
    result: task.result,
    deskName: nameOf(task.deskId),
    stationName,
    givenAt: task.givenAt,
    finishedAt: task.finishedAt,
    wordDeskName: (task.wordDeskId ?? null) === null ? null : nameOf(wordDeskOf(task)),
    raisedToName: task.raisedTo === null ? null : nameOf(task.raisedTo),
    timeline: task.timeline.map((line) => lineView(line, task, actor, nameOf)).reverse(),
    photos: task.media
      .filter(
        ({ check, byPersonId }) => check === 'pass' || (check === 'pending' && byPersonId === actor.personId),
      )
      .map(({ fileId, line }) => ({ fileId, url: urls.get(fileId) ?? null, line })),
    matters: seen.map((matter) => taskMatter(matter, actor)),
    hiddenMatters: task.matterIds.length - seen.length,
    moves: moves.map((move) => ({ move, needsWords: TASK_MOVES[move].needsWords })),
    uploadPath: left > 0 ? uploadPath('tasks', task._id, actor.personId) : null,
    photosLeft: left,
  };
}

function lineView(
  { line, event }: TimelineLine<TaskEvent>,
  { names }: Task,
  actor: PersonActor,
  nameOf: NameOfPlace,
): TaskLineView {
  const { by } = event;
  const person = by.kind === 'person' ? by : null;
  const role = person?.role ?? 'clock';
  return {
    line,
    at: event.at,
    type: event.type,
    role: role === 'reporter' ? 'villager' : role,
    name: person ? (names[person.personId] ?? '') : '',
    isYou: person?.personId === actor.personId,
    standsInFor: person?.forPersonId ? (names[person.forPersonId] ?? null) : null,
    words: event.words,
    dueAt: 'dueAt' in event ? event.dueAt : null,
    toName: event.type === 'passedOn' ? (names[event.responsibleId] ?? '') : null,
    toDeskName: event.type === 'raised' || event.type === 'handedOver' ? nameOf(event.toDeskId) : null,
    isAlarm: event.type === 'raised' && event.isAlarm,
  };
}
