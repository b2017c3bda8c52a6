import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { appended } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import type { Origin } from '../../record/line';
import { withOutboxAt } from '../../record/outbox';
import { sm3 } from '../../record/sm3';
import { handAt, reasonOf } from '../hand';
import { phaseOf, type Fate, type Poll, type Suggestion, type SuggestionEvent } from './poll';

export interface Settlement {
  readonly fate: Fate;
  readonly words: string;
  /** 不公开原话 · The words tell of somebody. */
  readonly isWithheld: boolean;
}

/** What was suggested is sealed by its digest: it can be erased for the law, never rewritten. */
export const suggestionOrigin = ({
  _id,
  villageId,
  pollId,
  questionId,
  text,
  textDigest = sm3(text),
}: Suggestion): Origin<SuggestionEvent> => ({
  facts: { _id, villageId, pollId, questionId, textDigest },
  wordsOf: (_line, { words }) => words,
});

/**
 * 回应建议 · 采纳, 部分采纳 or 未采纳, always with a reason; may be put right later, which adds a line. The same
 * again gives back the suggestion itself.
 *
 * Refuses: NOT_ALLOWED, REASON_NEEDED, POLL_STILL_OPEN (its writer may still change it), RECORD_NOT_FOUND (taken
 * back, or its poll was recalled).
 */
export function settle(
  suggestion: Suggestion,
  poll: Poll,
  { fate, words, isWithheld }: Settlement,
  actor: PersonActor,
  now: Instant,
): Suggestion {
  const seat = handAt(actor, 'poll.publish', suggestion.villageId);
  const phase = phaseOf(poll, now);
  if (phase === 'recalled' || suggestion.text === '')
    throw new DomainError('RECORD_NOT_FOUND', { kind: 'suggestions', id: suggestion._id });
  if (phase !== 'closed') throw new DomainError('POLL_STILL_OPEN');
  const reason = reasonOf(words, 'suggestion.settle');
  const isSame =
    suggestion.fate === fate && suggestion.reason === reason && suggestion.isWithheld === isWithheld;
  if (isSame) return suggestion;
  const at = Math.max(now, suggestion.updatedAt);
  const event: SuggestionEvent = {
    type: 'settled',
    at,
    by: bySeat(actor, seat),
    words: reason,
    fate,
    isWithheld,
  };
  const after = { ...suggestion, updatedAt: at, fate, reason, isWithheld };
  return withOutboxAt(
    appended(after, event, suggestionOrigin(suggestion), namesOf(actor), () => []),
    at,
  );
}
