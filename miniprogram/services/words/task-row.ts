/** 一件任务 · What, whose, until when, as every list says it. */
import type { TaskRow } from '../../../domain/contract';
import type { TagView } from '../../components/state-tag/state-tag.view';
import { TASK_STATE } from '../../text';
import type { Shell } from '../page/shell';
import { dayWords, due, when, type Due } from './when';

const TONE: Readonly<Record<TaskRow['state'], TagView['tone']>> = {
  given: 'new',
  taken: 'doing',
  done: 'done',
  confirmed: 'ended',
  withdrawn: 'ended',
};

export interface TaskRowView {
  readonly id: string;
  readonly what: string;
  readonly facts: string;
  readonly tag: TagView;
  readonly due: Due | null;
  readonly label: string;
}

export const taskTag = ({ kind, state }: Pick<TaskRow, 'kind' | 'state'>): TagView => ({
  text: TASK_STATE[kind][state],
  tone: TONE[state],
});

/** '最晚明天': the whole of the day is theirs. */
export const latestWords = (dueAt: number, now: number): string => `最晚${dayWords(dueAt, now)}`;

/** Until when, while it is to be done. */
export function taskDue({ state, dueAt }: Pick<TaskRow, 'state' | 'dueAt'>, now: number): Due | null {
  if (state !== 'given' && state !== 'taken') return null;
  return dueAt < now ? due(dueAt, now) : { text: latestWords(dueAt, now), tone: 'calm' };
}

export function taskRowView(row: TaskRow, { now }: Shell): TaskRowView {
  const { id, what, isYours, responsibleName, askerName, endedAt } = row;
  const tag = taskTag(row);
  const left = taskDue(row, now);
  const who = isYours ? '您担责' : row.isLeft ? '没人负责，等着定人' : `${responsibleName}担责`;
  const parts = [
    who,
    askerName === responsibleName ? '' : `${askerName}提的`,
    endedAt === null ? '' : when(endedAt, now),
  ];
  const facts = parts.filter((part) => part !== '').join(' · ');
  const label = [tag.text, what, facts, left?.text ?? ''].filter((part) => part !== '').join('，');
  return { id, what, facts, tag, due: left, label };
}
