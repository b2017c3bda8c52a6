import * as v from 'valibot';

import type { SuggestionRow } from '../../../domain/contract';
import { isAtVillageDesk } from '../../../domain/village/audience';
import type { RowIn } from '../../../domain/village/kinds';
import { answersTo, waitingIn } from '../../../domain/village/poll/kind';
import { phaseOf } from '../../../domain/village/poll/poll';
import { DomainError } from '../../../domain/errors';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { readRecord } from '../records';
import { cursor, recordId } from '../schemas';

const ROWS = 20;

export const listSuggestionsInput = v.object({
  pollId: recordId,
  isWaiting: v.exactOptional(v.boolean()),
  cursor,
});

/**
 * 建议和回应 · Of a poll that is closed; in an order that tells nothing of who wrote them, or when.
 *
 * Refuses: RECORD_NOT_FOUND (also of a poll that was recalled), POLL_STILL_OPEN.
 */
export const listSuggestions: Handler<'poll.suggestions'> = async (
  { pollId, isWaiting = false, cursor: at },
  context,
) => {
  const { actor, records, vault, now } = context;
  const poll = await readRecord(context, 'polls', pollId);
  const phase = phaseOf(poll, now);
  if (phase === 'recalled') throw new DomainError('RECORD_NOT_FOUND', { kind: 'polls', id: pollId });
  if (phase !== 'closed') throw new DomainError('POLL_STILL_OPEN');
  const isDesk = isAtVillageDesk(actor, poll.villageId);
  const scope = `poll.suggestions|${actor.personId}|${pollId}|${isWaiting}`;
  const { rows, next } = await records.suggestions.list(
    [isWaiting ? waitingIn(pollId) : answersTo(pollId)],
    'asc',
    ROWS,
    openCursor(vault, scope, at),
  );
  return {
    rows: rows.map((row) => suggestionRow(row, isDesk)),
    cursor: sealCursor(vault, scope, next),
    title: poll.title,
    questions: poll.questions.filter(({ kind }) => kind === 'free').map(({ id, text }) => ({ id, text })),
    canSettle: isDesk,
  };
};

function suggestionRow(row: RowIn<'suggestions'>, isDesk: boolean): SuggestionRow {
  const { _id, questionId, text, isShared, isWithheld, fate, reason, names, voterId } = row;
  const withheld = isWithheld ? 'desk' : isShared ? null : 'writer';
  return {
    id: _id,
    questionId,
    text: isDesk || withheld === null ? text : null,
    withheld,
    byName: isDesk && voterId !== null ? (names[voterId] ?? '') : '',
    fate,
    reason,
  };
}
