import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { recordId } from '../../record/ids';
import { emptyRecord } from '../../record/record';
import { mayAnswer } from './kind';
import { phaseOf, type Ballot, type Poll, type Question, type Suggestion } from './poll';

/** What somebody says to one question. */
export interface Reply {
  readonly questionId: string;
  readonly picks?: readonly number[];
  readonly text?: string;
  /** 同意公开 · The village may read the text, without a name. */
  readonly isShared?: boolean;
}

/** Letters that only this deployment can make of a text (`Vault.mark`). */
type Mark = (text: string) => string;

/** 谁的一份 · A person, or the household that they live in; null: may not answer. */
export function voterOf(poll: Pick<Poll, 'audience' | 'per'>, actor: PersonActor): string | null {
  if (!mayAnswer(poll, actor)) return null;
  return poll.per === 'person' ? actor.personId : `household:${actor.binding?.householdId ?? ''}`;
}

/**
 * 答卷编号 · The same for the same voter and part ('' for what is picked, else the question), so there is one each.
 *
 * Of an anonymous poll it takes the poll's secret and the deployment's key, so that from an id nobody finds the
 * voter, and nobody finds two parts by the same hand.
 */
export function answerId(
  poll: Pick<Poll, '_id' | 'isAnonymous' | 'secret'>,
  voter: string,
  part: string,
  mark: Mark,
): string {
  if (!poll.isAnonymous) return recordId(voter, `${poll._id}:${part}`);
  return recordId(mark(`answer|${poll.secret}|${voter}|${part}`), `${poll._id}|${poll.secret}|${part}`);
}

export interface Answers {
  readonly ballot: Ballot;
  readonly suggestions: readonly Suggestion[];
}

const isFree = ({ kind }: Question): boolean => kind === 'free';

/** Refuses POLL_NOT_OPEN, POLL_CLOSED (also when it was recalled) and NOT_ALLOWED; answers who votes. */
function assertOpen(poll: Poll, actor: PersonActor, now: Instant): string {
  const phase = phaseOf(poll, now);
  const voter = voterOf(poll, actor);
  if (voter === null) throw new DomainError('NOT_ALLOWED', { action: 'poll.answer' });
  if (phase === 'soon') throw new DomainError('POLL_NOT_OPEN', { opensAt: poll.opensAt });
  if (phase !== 'open') throw new DomainError('POLL_CLOSED');
  return voter;
}

function picksOf({ id, kind, options }: Question, picks: readonly number[]): readonly number[] {
  const chosen = [...new Set(picks)].sort((a, b) => a - b);
  const isWrong =
    chosen.some((at) => options[at] === undefined) || (kind === 'single' && chosen.length !== 1);
  if (isWrong) throw new DomainError('INVALID_INPUT', { field: id, rule: 'picks' });
  return chosen;
}

function assertKnown({ questions }: Poll, replies: readonly Reply[]): void {
  const ids = replies.map(({ questionId }) => questionId);
  const isFault = new Set(ids).size < ids.length || ids.some((id) => questions.every((one) => one.id !== id));
  if (isFault) throw new DomainError('INVALID_INPUT', { field: 'answers', rule: 'question' });
}

function pickedIn({ questions }: Poll, replies: readonly Reply[]): Ballot['picks'] {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const picks = replies.find(({ questionId }) => questionId === question.id)?.picks;
      return isFree(question) || !picks ? [] : [[question.id, picksOf(question, picks)] as const];
    }),
  );
}

/** Of an anonymous one nothing tells who or when. */
function shellOf({ villageId, opensAt, isAnonymous }: Poll, _id: string, actor: PersonActor, now: Instant) {
  const empty = emptyRecord(_id, villageId, isAnonymous ? opensAt : now);
  const names = isAnonymous ? {} : namesOf(actor);
  return { ...empty, names, voterId: isAnonymous ? null : actor.personId, placedAt: opensAt };
}

/**
 * 回答 · All that a person (or for their household) says to a poll, in the place of what was there before; what
 * isn't said any more is blank. No replies: taken back.
 *
 * Refuses: NOT_ALLOWED, POLL_NOT_OPEN, POLL_CLOSED, INVALID_INPUT (a question or an option that is none).
 */
export function answersFor(
  poll: Poll,
  replies: readonly Reply[],
  actor: PersonActor,
  mark: Mark,
  now: Instant,
): Answers {
  const voter = assertOpen(poll, actor, now);
  assertKnown(poll, replies);
  const shell = (part: string) => shellOf(poll, answerId(poll, voter, part, mark), actor, now);
  const suggestions = poll.questions.filter(isFree).map(({ id }): Suggestion => {
    const { text = '', isShared = false } = replies.find(({ questionId }) => questionId === id) ?? {};
    const blank = { fate: null, reason: '', isWithheld: false } as const;
    return { ...shell(id), pollId: poll._id, questionId: id, text: text.trim(), isShared, ...blank };
  });
  const picks = pickedIn(poll, replies);
  const isSaid = Object.keys(picks).length > 0 || suggestions.some(({ text }) => text !== '');
  const ballot = { ...shell(''), pollId: poll._id, isIn: isSaid, picks };
  if (!isSaid && replies.length > 0)
    throw new DomainError('INVALID_INPUT', { field: 'answers', rule: 'empty' });
  return { ballot, suggestions };
}

/** 自己的答卷 · Ids under which the caller's own answers are; null: they can't be found (any more). */
export function ownAnswerIds(
  poll: Poll,
  actor: PersonActor,
  mark: Mark,
): { readonly ballot: string; readonly suggestions: readonly string[] } | null {
  const voter = voterOf(poll, actor);
  if (voter === null || (poll.isAnonymous && poll.secret === null)) return null;
  return {
    ballot: answerId(poll, voter, '', mark),
    suggestions: poll.questions.filter(isFree).map(({ id }) => answerId(poll, voter, id, mark)),
  };
}
