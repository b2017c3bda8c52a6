/** 一件任务 · What, whose, until when, how far; and the steps that its viewer may take. */
import type { TaskMove, TaskView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { taskDue, taskTag } from '../../services/words/task-row';
import { taskStory } from '../../services/words/task-story';
import { provisionalWords, when } from '../../services/words/when';
import { STATE, TASK_SOURCE, moveName } from '../../text';

/** Pinned at the bottom: the one that is next. */
const FIRST: readonly TaskMove[] = ['take', 'finish', 'confirm'];
/** Nobody answers for it: who goes on comes first. */
const LEFT: readonly TaskMove[] = ['passOn'];
/** Beside it. */
const SECOND: readonly TaskMove[] = ['progress', 'sendBack', 'reopen'];
const REST: readonly TaskMove[] = ['extend', 'passOn', 'withdraw'];

function facts(task: TaskView, now: number): readonly string[] {
  const { responsibleName, isYours, deskName, stationName, askerName, source, sourceNote, givenAt } = task;
  const named = isYours ? `您（${responsibleName}）` : responsibleName;
  const who = task.isLeft ? `${named}不再负责，等着定人` : named;
  const asked = task.wordDeskName === null ? '' : `（已离任，${task.wordDeskName}接着管）`;
  return [
    `责任人：${who} · ${stationName ?? deskName}`,
    `${TASK_SOURCE[source]}${sourceNote === '' ? '' : `（${sourceNote}）`} · ${askerName}${asked} · ${when(givenAt, now)}`,
  ];
}

function page(task: TaskView, now: number) {
  const open = task.moves.map(({ move }) => move);
  const button = (move: TaskMove) => ({ move, name: moveName(move, task.kind) });
  const due = taskDue(task, now);
  return {
    what: task.what,
    tag: taskTag(task),
    facts: facts(task, now),
    measures:
      task.measures === '' ? '' : `${task.kind === 'rectification' ? '整改措施' : '措施'}：${task.measures}`,
    due: due?.text ?? '',
    tone: due?.tone ?? 'calm',
    provisional: due && task.isDueProvisional ? provisionalWords(task.dueAt) : '',
    raised: task.raisedToName === null || due === null ? '' : `超期没办完，已报到${task.raisedToName}`,
    result: task.result === '' ? '' : `完成情况：${task.result}`,
    matters: task.matters.map(({ matterId, code, text, state, reportedAt }) => ({
      matterId,
      words: text === '' ? code : text,
      note: `${STATE[state]} · ${when(reportedAt, now)}`,
    })),
    hidden: task.hiddenMatters === 0 ? '' : `还有 ${task.hiddenMatters} 件，您看不到`,
    lines: taskStory(task, now),
    canAdd: task.uploadPath !== null && task.photosLeft > 0,
    first: (task.isLeft ? [...LEFT, ...FIRST] : FIRST)
      .filter((move) => open.includes(move))
      .slice(0, 1)
      .map(button),
    second: SECOND.filter((move) => open.includes(move)).map(button),
    rest: REST.filter((move) => open.includes(move) && !(task.isLeft && LEFT.includes(move))).map(button),
    hasActions: open.some(
      (move) => FIRST.includes(move) || SECOND.includes(move) || (task.isLeft && LEFT.includes(move)),
    ),
  };
}

export function taskView(loaded: Loaded<TaskView>, doing: Doing, shell: Shell) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'detail'),
    ...doing,
    page: data ? page(data, shell.now) : null,
  };
}
