import { CLOCK, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import type { Notice } from '../../notice/notice';
import { noticeOf } from '../../record/append';
import { speechless } from '../../record/erase';
import type { By } from '../../record/line';
import { handOf } from './desk';
import type { ConsentWay, Example, ExampleEvent, Shown } from './example';
import { momentOf, recorded } from './seal';

const withAnswer = (example: Example, shownId: string, answer: Shown['answer']): Example => ({
  ...example,
  shown: example.shown.map((one) => (one.id === shownId ? { ...one, answer } : one)),
});

const OF_CONTENT: ReadonlySet<ExampleEvent['type']> = new Set([
  'drafted',
  'rewritten',
  'filesAttached',
  'filesRemoved',
]);

/** 内容的版本 · The line that made the words and pictures what they are. */
export const contentVersion = ({ timeline }: Pick<Example, 'timeline'>): number =>
  timeline.filter(({ event }) => OF_CONTENT.has(event.type)).at(-1)?.line ?? 0;

/** To the village's desk. */
const toDesk = (sealed: Example): readonly Notice[] => [
  noticeOf(sealed, 'exampleAnswered', { kind: 'desk', deskId: sealed.villageId }),
];

interface Answer {
  readonly shown: Shown;
  readonly isAgreed: boolean;
  readonly way: ConsentWay;
  readonly actor: PersonActor;
  readonly by: By;
  readonly now: Instant;
}

/** A refusal takes the story out of everybody's sight at once. */
function answered(example: Example, { shown, isAgreed, way, actor, by, now }: Answer): Example {
  if (shown.answer?.isAgreed === isAgreed) return example;
  const at = momentOf(example, now);
  const after = withAnswer(example, shown.id, { isAgreed, at, way });
  const left: Example = isAgreed ? after : { ...after, state: 'draft', publishedAt: null };
  const type = isAgreed ? 'agreed' : 'refused';
  return recorded(
    left,
    { type, shownId: shown.id, way },
    { actor, by, at },
    way === 'app' ? toDesk : undefined,
  );
}

/**
 * 同意或不同意 · By somebody shown, on their own phone; may be changed at any time, and a refusal unpublishes at once.
 *
 * `version`: what they read, so that nobody agrees to what was written since. Said twice it is the story itself.
 * Refuses: NOT_ALLOWED (not shown), STALE_WRITE.
 */
export function answerShown(
  example: Example,
  isAgreed: boolean,
  version: number | null,
  actor: PersonActor,
  now: Instant,
): Example {
  const shown = example.shown.find(({ personId }) => personId === actor.personId);
  if (!shown) throw new DomainError('NOT_ALLOWED', { action: 'example.answer' });
  if (isAgreed && version !== null && version !== contentVersion(example))
    throw new DomainError('STALE_WRITE', { version: contentVersion(example) });
  const by: By = {
    kind: 'person',
    personId: actor.personId,
    role: 'reporter',
    deskId: null,
    forPersonId: null,
  };
  return answered(example, { shown, isAgreed, way: 'app', actor, by, now });
}

/**
 * 纸上的同意 · What somebody without a phone has signed, or taken back, as the desk records it.
 *
 * Refuses: NOT_ALLOWED (also for one who answers on their own phone).
 */
export function answerOnPaper(
  example: Example,
  shownId: string,
  isAgreed: boolean,
  actor: PersonActor,
  now: Instant,
): Example {
  const by = handOf(actor, example.villageId);
  const shown = example.shown.find(({ id, personId }) => id === shownId && personId === null);
  if (!shown) throw new DomainError('NOT_ALLOWED', { action: 'example.paper' });
  return answered(example, { shown, isAgreed, way: 'paper', actor, by, now });
}

/**
 * 离开的人 · Somebody shown withdraws all consent or deletes the account: out of sight at once, and nothing of the
 * story is left, since words and pictures may be of them. Done again it is the record itself.
 */
export function withoutShown(
  example: Example,
  personId: string,
  now: Instant,
): { readonly record: Example; readonly files: readonly string[] } {
  if (!example.shown.some((one) => one.personId === personId)) return { record: example, files: [] };
  const at = momentOf(example, now);
  const bare: Example = {
    ...example,
    title: '',
    text: '',
    shown: [],
    isNobodyShown: false,
    pictures: [],
    media: [],
    outbox: [],
    state: 'draft',
    publishedAt: null,
    timeline: example.timeline.map(speechless),
  };
  const record = recorded(bare, { type: 'emptied' }, { actor: CLOCK, by: { kind: 'clock' }, at }, toDesk);
  return { record, files: example.media.map(({ fileId }) => fileId) };
}
