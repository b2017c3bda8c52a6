import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { settle } from '../../../domain/village/poll/settle';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { readRecord } from '../records';
import { recordId, words } from '../schemas';

export const settleSuggestionInput = v.object({
  pollId: recordId,
  suggestionId: recordId,
  fate: v.picklist(['adopted', 'partly', 'notAdopted']),
  words,
  isWithheld: v.exactOptional(v.boolean()),
});

/**
 * 回应建议 · With a reason; whoever was faster is shown first. Refuses: RECORD_NOT_FOUND, STALE_WRITE, TEXT_RISKY, and
 * what `settle` does.
 */
export const settleSuggestion: Handler<'suggestion.settle'> = async (input, context) => {
  const { pollId, suggestionId, fate, words: reason, isWithheld = false } = input;
  const { actor, now, records } = context;
  const [poll, before] = await Promise.all([
    readRecord(context, 'polls', pollId),
    readRecord(context, 'suggestions', suggestionId),
  ]);
  if (before.pollId !== pollId)
    throw new DomainError('RECORD_NOT_FOUND', { kind: 'suggestions', id: suggestionId });
  const after = settle(before, poll, { fate, words: reason, isWithheld }, actor, now);
  if (after !== before) {
    await checkText(context, 'words', reason);
    await records.suggestions.commit(before, after);
  }
  return { suggestionId };
};
