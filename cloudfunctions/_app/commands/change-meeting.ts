import * as v from 'valibot';

import {
  addMeetingPictures,
  cancelMeeting as cancel,
  minuteMeeting as minute,
  moveMeeting as move,
} from '../../../domain/village/meeting/plan';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { instant, meetingPlace, optionalWords, recordId, words } from '../schemas';

const MOST_MINUTES = 5000;
/** More than the rules allow, so that they are the ones to say TOO_MANY_FILES. */
const MOST_FILES = 20;
const meetingId = recordId;

export const moveMeetingInput = v.object({
  meetingId,
  beginsAt: instant,
  place: meetingPlace,
  words: optionalWords,
});
export const cancelMeetingInput = v.object({ meetingId, words });
export const minuteMeetingInput = v.object({
  meetingId,
  words: v.pipe(v.string(), v.trim(), v.maxLength(MOST_MINUTES)),
});
export const attachToMeetingInput = v.object({
  meetingId,
  fileIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.minLength(1), v.maxLength(MOST_FILES)),
});

/** 改期、改地点 · Refuses: RECORD_NOT_FOUND, TEXT_RISKY, and what the rules of `moveMeeting` do. */
export const moveMeeting: Handler<'meeting.move'> = async (
  { meetingId: id, words: why = '', ...to },
  context,
) => {
  const { actor, now } = context;
  await changeRecord(context, 'meetings', id, (one) => move(one, { ...to, words: why }, actor, now), {
    words: [to.place, why].join('\n'),
  });
  return { meetingId: id };
};

/** 取消会议 · Refuses: RECORD_NOT_FOUND, TEXT_RISKY, and what the rules of `cancelMeeting` do. */
export const cancelMeeting: Handler<'meeting.cancel'> = async ({ meetingId: id, words: why }, context) => {
  const { actor, now } = context;
  await changeRecord(context, 'meetings', id, (one) => cancel(one, why, actor, now), { words: why });
  return { meetingId: id };
};

/** 写会议记录 · Refuses: RECORD_NOT_FOUND, TEXT_RISKY, and what the rules of `minuteMeeting` do. */
export const minuteMeeting: Handler<'meeting.minute'> = async ({ meetingId: id, words: said }, context) => {
  const { actor, now } = context;
  await changeRecord(context, 'meetings', id, (one) => minute(one, said, actor, now), { words: said });
  return { meetingId: id };
};

/** 加图片 · Each is shown once WeChat has checked it. Refuses: RECORD_NOT_FOUND and what `addMeetingPictures` does. */
export const attachToMeeting: Handler<'meeting.attach'> = async ({ meetingId: id, fileIds }, context) => {
  const files = fileIds.map((fileId) => ({ fileId, kind: 'photo' as const }));
  await changeRecord(context, 'meetings', id, (one) =>
    addMeetingPictures(one, files, context.actor, context.now),
  );
  return { meetingId: id };
};
