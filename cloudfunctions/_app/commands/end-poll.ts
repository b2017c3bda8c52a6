import * as v from 'valibot';

import type { Poll } from '../../../domain/village/poll/poll';
import { recallPoll as recall, tellResult } from '../../../domain/village/poll/publish';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { recordId, words } from '../schemas';

export const recallPollInput = v.object({ pollId: recordId, words });
export const tellPollInput = v.object({ pollId: recordId });

/** 撤回 · At once, for good. Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY. */
export const recallPoll: Handler<'poll.recall'> = async ({ pollId, words: reason }, context) => {
  const change = (one: Poll): Poll => recall(one, reason, context.actor, context.now);
  await changeRecord(context, 'polls', pollId, change, { words: reason });
  return { pollId };
};

/** 公布回应 · Once. Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, MOVE_NOT_OPEN. */
export const tellPoll: Handler<'poll.tell'> = async ({ pollId }, context) => {
  await changeRecord(context, 'polls', pollId, (one) => tellResult(one, context.actor, context.now));
  return { pollId };
};
