import { namesOf, type Actor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import type { Notice } from '../../notice/notice';
import { withLine } from '../../record/append';
import type { By, Origin } from '../../record/line';
import type { Example, ExampleEvent } from './example';

const originOf = ({ _id, villageId, source }: Example): Origin<ExampleEvent> => ({
  facts: { _id, villageId, source },
  wordsOf: (_line, { words }) => words,
});

type What = ExampleEvent extends infer E
  ? E extends ExampleEvent
    ? Omit<E, 'at' | 'by' | 'words'>
    : never
  : never;

/** 记一行 · The story with one more line, and what people must hear of it. */
export function recorded(
  example: Example,
  what: What,
  { actor, by, at, words = null }: { actor: Actor; by: By; at: Instant; words?: string | null },
  noticesOf?: (sealed: Example) => readonly Notice[],
): Example {
  const event = { ...what, at, by, words } as ExampleEvent;
  // Who is shown must not be named for readers: only the desk's hands leave their names.
  const names = by.kind === 'person' && by.deskId !== null ? namesOf(actor) : {};
  return withLine(example, event, originOf(example), names, noticesOf);
}

/** Never before what is there already. */
export const momentOf = ({ updatedAt }: Pick<Example, 'updatedAt'>, now: Instant): Instant =>
  Math.max(now, updatedAt);
