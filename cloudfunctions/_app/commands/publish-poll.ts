import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { publishPoll as publish } from '../../../domain/village/poll/publish';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import { addRecord } from '../records';
import { clientKey, instant, placeId } from '../schemas';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const MOST_QUESTIONS = 8;
const MOST_OPTIONS = 8;

export const publishPollInput = v.object({
  clientKey,
  title: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40)),
  text: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  questions: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['single', 'multiple', 'free']),
        text: line(100),
        options: v.exactOptional(v.pipe(v.array(line(40)), v.maxLength(MOST_OPTIONS))),
      }),
    ),
    v.maxLength(MOST_QUESTIONS),
  ),
  per: v.picklist(['person', 'household']),
  isAnonymous: v.boolean(),
  placeId,
  isPartyOnly: v.exactOptional(v.boolean()),
  opensAt: v.exactOptional(instant),
  closesAt: instant,
});

/**
 * 征求意见 · By the village's desk; a retry finds what the first try wrote.
 *
 * Refuses what the rules of `publishPoll` do, TEXT_RISKY and SERVICE_UNAVAILABLE (nothing is stored then).
 */
export const publishPoll: Handler<'poll.publish'> = async (input, context) => {
  const { actor, now, vault } = context;
  const { placeId: forPlace, isPartyOnly = false, opensAt = now, questions, ...rest } = input;
  const villageId = assertRight(actor, 'poll.publish', ownVillage(actor));
  const draft = {
    ...rest,
    opensAt,
    audience: { placeId: forPlace, isPartyOnly },
    questions: questions.map(({ options = [], ...question }) => ({ ...question, options })),
  };
  // Sealing begins with random bytes: nobody can make this secret again.
  const secret = vault.seal(input.clientKey);
  const poll = publish(draft, secret, actor, await readJurisdiction(context, villageId), now);
  const asked = questions.map(({ text, options = [] }) => [text, ...options].join('\n')).join('\n');
  const { id } = await addRecord(context, 'polls', poll, {
    title: input.title,
    text: [input.text, asked].join('\n'),
  });
  return { pollId: id };
};
