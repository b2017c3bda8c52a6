import { namesOf, type Actor } from '../../access/actor';
import { reckon, type Due } from '../../deadline/term';
import type { Timekeeping } from '../../deadline/limits';
import { timekeeping, type World } from '../../deadline/world';
import { levelOf } from '../../grid/place';
import type { Audience, NoticeTemplate } from '../../notice/notice';
import { noticeOf, withLine } from '../../record/append';
import type { Origin } from '../../record/line';
import type { Letter, LetterEvent } from './letter';

/** 几天回信 · Working days, for the secretary and for the township alike. */
export const ANSWER_WORKDAYS = 5;

/** 照谁的日历 · The county's, with what is suspended in the letter's village. */
export type When = Pick<World, 'now' | 'settings'>;

export const clocksOf = ({ villageId }: Pick<Letter, 'villageId'>, { settings, now }: When): Timekeeping =>
  timekeeping(settings, villageId, now, false);

/** By when an answer is promised from now on: the end of the last day. */
export const answerBy = (letter: Pick<Letter, 'villageId'>, when: When): Due =>
  reckon({ fromAt: when.now, amount: ANSWER_WORKDAYS, unit: 'workdays' }, clocksOf(letter, when).desk);

/** 创世 · What never changes of a letter. */
export const originOf = ({
  _id,
  villageId,
  writerId,
  secretaryId,
  aboutPersonId,
  text,
}: Letter): Origin<LetterEvent> => ({
  facts: { _id, villageId, writerId, secretaryId, aboutPersonId },
  wordsOf: (line, { words }) => (line === 1 ? text || null : words),
});

export type Told = readonly [template: NoticeTemplate, audience: Audience];

export const toWriter = ({ writerId }: Letter): Audience => ({ kind: 'person', personId: writerId });

/** Whoever is to answer: the secretary as a person, the township as a desk. */
export const toAnswerer = ({ deskId, secretaryId }: Letter): Audience =>
  levelOf(deskId) === 'village' && secretaryId !== null
    ? { kind: 'person', personId: secretaryId }
    : { kind: 'desk', deskId };

/** 记一行 · The letter after an event, and what people must hear of it. */
export function sealed(
  letter: Letter,
  event: LetterEvent,
  actor: Actor,
  told: (letter: Letter) => readonly Told[],
): Letter {
  const noticesOf = (one: Letter) =>
    told(one).map(([template, audience]) => noticeOf(one, template, audience));
  return withLine(letter, event, originOf(letter), namesOf(actor), noticesOf);
}
