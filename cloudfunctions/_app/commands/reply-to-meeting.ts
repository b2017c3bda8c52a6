import * as v from 'valibot';

import { replyTo } from '../../../domain/village/meeting/reply';
import type { Handler } from '../context';
import { readRecord } from '../records';
import { recordId } from '../schemas';

export const replyToMeetingInput = v.object({
  meetingId: recordId,
  isComing: v.nullable(v.boolean()),
  wantsReminder: v.boolean(),
});

/** 会不会来、要不要提醒 · Each person's own, in a document of its own. Refuses: RECORD_NOT_FOUND and what `replyTo` does. */
export const replyToMeeting: Handler<'meeting.reply'> = async ({ meetingId, ...said }, context) => {
  const { actor, now, records } = context;
  const meeting = await readRecord(context, 'meetings', meetingId);
  await records.meetingReplies.put(replyTo(meeting, said, actor, now));
  return { meetingId };
};
