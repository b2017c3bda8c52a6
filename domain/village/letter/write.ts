import type { PersonActor } from '../../access/actor';
import { isVillager } from '../../access/actor';
import { closeFrom } from '../../deadline/limits';
import { DAY_MS } from '../../deadline/local-time';
import type { World } from '../../deadline/world';
import { DomainError } from '../../errors';
import { levelOf, townshipOf } from '../../grid/place';
import { bySeat } from '../../record/by-seat';
import { recordId } from '../../record/ids';
import type { By } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { reasonOf } from '../hand';
import { addresseeOf, answeringSeat } from './eyes';
import type { Letter, LetterArrival, LetterEvent, LetterState } from './letter';
import { answerBy, clocksOf, sealed, toAnswerer, toWriter, type When } from './seal';

/** How often it is asked whether a letter has been kept long enough. */
export const LOOK_AGAIN_MS = 90 * DAY_MS;

export interface LetterDraft {
  readonly clientKey: string;
  readonly text: string;
  /** 说的是村支书 */
  readonly isAboutSecretary: boolean;
}

const byWriter = ({ personId }: PersonActor): By => ({
  kind: 'person',
  personId,
  role: 'villager',
  deskId: null,
  forPersonId: null,
});

/** 能写信 · Somebody of the village, but not the secretary to themself. */
export function mayWrite(actor: PersonActor, { jurisdiction, now }: World): boolean {
  const { secretary } = addresseeOf(true, jurisdiction, now);
  return isVillager(actor, jurisdiction._id) && secretary?.personId !== actor.personId;
}

/**
 * 写信 · A letter to the secretary, or to the township if it is about them or they aren't there.
 *
 * Refuses: NOT_ALLOWED (of another village, or the secretary), REASON_NEEDED (no words).
 */
export function writeLetter(draft: LetterDraft, actor: PersonActor, world: World): Letter {
  const { now, jurisdiction } = world;
  const text = reasonOf(draft.text, 'letter.write');
  if (!mayWrite(actor, world)) throw new DomainError('NOT_ALLOWED', { action: 'letter.write' });
  const { deskId, way, secretary } = addresseeOf(draft.isAboutSecretary, jurisdiction, now);
  const due = answerBy({ villageId: jurisdiction._id }, world);
  const letter: Letter = {
    ...emptyRecord(recordId(actor.personId, draft.clientKey), jurisdiction._id, now),
    writerId: actor.personId,
    secretaryId: way === 'secretary' ? (secretary?.personId ?? null) : null,
    aboutPersonId: way === 'about' ? (secretary?.personId ?? null) : null,
    text,
    deskId,
    way,
    state: 'waiting',
    writtenAt: now,
    ...due,
    hasBeenUnhelped: false,
    endedAt: null,
    isErased: false,
    wakeAt: due.dueAt + 1,
    names: way === 'secretary' && secretary ? { [secretary.personId]: secretary.name } : {},
  };
  const event = { type: 'written', at: now, by: byWriter(actor), words: null, deskId, way, ...due } as const;
  return sealed(letter, event, actor, (one) => [['letterCame', toAnswerer(one)]]);
}

function assertOpen({ state }: Letter, action: string, open: LetterState): void {
  if (state !== open) throw new DomainError('MOVE_NOT_OPEN', { action, state });
}

function assertWriter({ writerId }: Letter, { personId }: PersonActor, action: string): void {
  if (writerId !== personId) throw new DomainError('NOT_ALLOWED', { action });
}

/** 已是这样 · A retry of what was said last: the same words by the same hand, nothing new. */
function isSaidAlready({ timeline }: Letter, type: LetterEvent['type'], words: string, personId: string) {
  const last = timeline.at(-1)?.event;
  const isTheirs = last?.by.kind === 'person' && last.by.personId === personId;
  return isTheirs && last.type === type && (last.words ?? '') === words.trim();
}

/** 再说几句 · While it waits; the promise stays. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN, REASON_NEEDED. */
export function addToLetter(letter: Letter, words: string, actor: PersonActor, { now }: When): Letter {
  assertWriter(letter, actor, 'letter.add');
  if (isSaidAlready(letter, 'added', words, actor.personId)) return letter;
  assertOpen(letter, 'letter.add', 'waiting');
  const at = Math.max(now, letter.updatedAt);
  const event = { type: 'added', at, by: byWriter(actor), words: reasonOf(words, 'letter.add') } as const;
  return sealed(letter, event, actor, (one) => [['letterAdded', toAnswerer(one)]]);
}

/** 回信 · Refuses: NOT_ALLOWED (another's to answer), MOVE_NOT_OPEN, REASON_NEEDED. */
export function answerLetter(letter: Letter, words: string, actor: PersonActor, when: When): Letter {
  const seat = answeringSeat(letter, actor);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: 'letter.answer' });
  if (isSaidAlready(letter, 'answered', words, actor.personId)) return letter;
  assertOpen(letter, 'letter.answer', 'waiting');
  const said = reasonOf(words, 'letter.answer');
  const at = Math.max(when.now, letter.updatedAt);
  const { dueAt: closeAt } = closeFrom(at, clocksOf(letter, when));
  const after: Letter = { ...letter, state: 'answered', dueAt: null, term: null, wakeAt: closeAt };
  const event = { type: 'answered', at, by: bySeat(actor, seat), words: said, closeAt } as const;
  return sealed(after, event, actor, (one) => [['letterAnswered', toWriter(one)]]);
}

/**
 * 帮上没有 · Yes ends it. No asks for another answer; the second time of the township.
 *
 * Refuses: NOT_ALLOWED, MOVE_NOT_OPEN, REASON_NEEDED (no, without a word why).
 */
export function rateLetter(
  letter: Letter,
  isHelped: boolean,
  words: string,
  actor: PersonActor,
  when: When,
): Letter {
  assertWriter(letter, actor, 'letter.rate');
  if (isSaidAlready(letter, isHelped ? 'helped' : 'unhelped', words, actor.personId)) return letter;
  assertOpen(letter, 'letter.rate', 'answered');
  const at = Math.max(when.now, letter.updatedAt);
  const by = byWriter(actor);
  if (isHelped) {
    const said = words.trim() || null;
    return sealed(ended(letter, at), { type: 'helped', at, by, words: said }, actor, () => []);
  }
  const isUp = letter.hasBeenUnhelped && levelOf(letter.deskId) === 'village';
  const arrival: LetterArrival = {
    deskId: isUp ? townshipOf(letter.villageId) : letter.deskId,
    way: isUp ? 'unhelped' : letter.way,
    ...answerBy(letter, when),
  };
  const event = { type: 'unhelped', at, by, words: reasonOf(words, 'letter.rate'), ...arrival } as const;
  return sealed({ ...arrived(letter, arrival), hasBeenUnhelped: true }, event, actor, (one) => [
    ['letterCame', toAnswerer(one)],
  ]);
}

/** It waits for an answer there from now on. */
export const arrived = (letter: Letter, arrival: LetterArrival): Letter => ({
  ...letter,
  ...arrival,
  state: 'waiting',
  wakeAt: arrival.dueAt + 1,
});

/** The clock comes back to see whether it has been kept long enough. */
export const ended = (letter: Letter, at: number): Letter => ({
  ...letter,
  state: 'closed',
  dueAt: null,
  term: null,
  endedAt: at,
  wakeAt: at + LOOK_AGAIN_MS,
});
