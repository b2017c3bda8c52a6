import { namesOf, type PersonActor } from '../../access/actor';
import { noticeOf, withLine } from '../../record/append';
import type { Origin } from '../../record/line';
import type { Notice, NoticeTemplate } from '../../notice/notice';
import type { Task, TaskEvent } from './task';

/** 创世 · What never changes of it; the first line's words are what was asked for, and by which measures. */
export const originOf = ({
  _id,
  villageId,
  kind,
  source,
  sourceNote,
  askerId,
  askerDeskId,
  what,
  measures,
}: Task): Origin<TaskEvent> => ({
  facts: { _id, villageId, kind, source, sourceNote, askerId, askerDeskId },
  wordsOf: (line, { words }) => (line === 1 ? `${what}\n${measures}` : words),
});

/** 谁该听到 · A person, or whoever sits at a desk. */
export type Told = readonly [
  template: NoticeTemplate,
  to: { readonly personId: string } | { readonly deskId: string },
];

/**
 * 记一行 · The task as it is after an event, with when the clock looks next, and what people must hear of it.
 */
export function sealed(
  task: Task,
  event: TaskEvent,
  names: Readonly<Record<string, string>>,
  told: readonly Told[] = [],
): Task {
  const noticesOf = (one: Task): readonly Notice[] =>
    told.map(([template, to]) =>
      noticeOf(
        one,
        template,
        'personId' in to ? { kind: 'person', personId: to.personId } : { kind: 'desk', deskId: to.deskId },
      ),
    );
  return withLine({ ...task, wakeAt: wakeOf(task, event) }, event, originOf(task), names, noticesOf);
}

/** Just past its time; while it goes up, when it goes on; never while it waits for who asked. */
function wakeOf({ state, dueAt, wakeAt }: Task, event: TaskEvent): number | null {
  if (state !== 'given' && state !== 'taken') return null;
  if (event.type === 'raised') return event.nextAt;
  const isNew = 'dueAt' in event;
  return isNew ? dueAt + 1 : (wakeAt ?? dueAt + 1);
}

/** Names that a line of this person needs. */
export const signed = (actor: PersonActor): Readonly<Record<string, string>> => namesOf(actor);
