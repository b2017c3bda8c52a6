import * as v from 'valibot';

import { answersFor, type Answers } from '../../../domain/village/poll/answer';
import { checkText } from '../check-text';
import type { Context, Handler } from '../context';
import { readRecord } from '../records';
import { recordId } from '../schemas';

const MOST_REPLIES = 8;
const MOST_OPTIONS = 8;
const MOST_TEXT = 500;

export const answerPollInput = v.object({
  pollId: recordId,
  replies: v.pipe(
    v.array(
      v.object({
        questionId: v.pipe(v.string(), v.regex(/^q[1-9]$/)),
        picks: v.exactOptional(
          v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_OPTIONS)),
        ),
        text: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_TEXT))),
        isShared: v.exactOptional(v.boolean()),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_REPLIES),
  ),
});
export const takeBackAnswerInput = v.object({ pollId: recordId });

/** Each in its own document, one a voter; a crash between them is mended by the phone's retry. */
async function place({ records }: Context, { ballot, suggestions }: Answers): Promise<void> {
  await Promise.all([
    records.ballots.put(ballot),
    ...suggestions.map((suggestion) => records.suggestions.put(suggestion)),
  ]);
}

/**
 * 回答 · Once a person or household; again, it takes the place of what was said before.
 *
 * Refuses: RECORD_NOT_FOUND, what `answersFor` does, TEXT_RISKY, SERVICE_UNAVAILABLE.
 */
export const answerPoll: Handler<'poll.answer'> = async ({ pollId, replies }, context) => {
  const { actor, now, vault } = context;
  const poll = await readRecord(context, 'polls', pollId);
  const answers = answersFor(poll, replies, actor, (text) => vault.mark(text), now);
  await checkText(context, 'text', answers.suggestions.map(({ text }) => text).join('\n'));
  await place(context, answers);
  return { pollId };
};

/** 收回 · Nothing of what was said is left. Refuses: RECORD_NOT_FOUND, and what `answersFor` does. */
export const takeBackAnswer: Handler<'poll.take-back'> = async ({ pollId }, context) => {
  const { actor, now, vault } = context;
  const poll = await readRecord(context, 'polls', pollId);
  await place(
    context,
    answersFor(poll, [], actor, (text) => vault.mark(text), now),
  );
  return { pollId };
};
