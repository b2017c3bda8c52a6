import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import { recordId } from '../../record/ids';
import type { PersonalData } from '../../record/kind';
import { emptyRecord } from '../../record/record';
import { isAudience } from '../audience';
import type { Meeting, MeetingReply } from './meeting';
import { MOST_MOVED_DAYS } from './plan';
import { remindAt } from './remind';

/** After the last time to which it may be moved. */
const KEPT_DAYS = MOST_MOVED_DAYS + 30;

export const replyId = (meetingId: string, personId: string): string => recordId(personId, meetingId);

export interface Said {
  readonly isComing: boolean | null;
  readonly wantsReminder: boolean;
}

/**
 * 会不会来 · What somebody says now, in the place of what they said before; nothing of both: taken back.
 *
 * Refuses: NOT_ALLOWED (it isn't for them), MEETING_OVER (it has begun, was cancelled, or it is too late for a
 * reminder that isn't asked for yet: the page doesn't offer it).
 */
export function replyTo(meeting: Meeting, said: Said, actor: PersonActor, now: Instant): MeetingReply {
  const { _id, villageId, audience, beginsAt, firstBeginsAt, state } = meeting;
  if (!isAudience(actor, audience)) throw new DomainError('NOT_ALLOWED', { action: 'meeting.reply' });
  if (state === 'cancelled' || now >= beginsAt) throw new DomainError('MEETING_OVER');
  return {
    ...emptyRecord(replyId(_id, actor.personId), villageId, now),
    names: namesOf(actor),
    meetingId: _id,
    personId: actor.personId,
    isComing: said.isComing,
    wantsReminder: said.wantsReminder && remindAt(beginsAt) > now,
    forBeginsAt: beginsAt,
    wakeAt: firstBeginsAt + KEPT_DAYS * DAY_MS,
  };
}

const blank = (reply: MeetingReply): MeetingReply => ({
  ...reply,
  personId: '',
  isComing: null,
  wantsReminder: false,
  names: {},
  wakeAt: null,
});

/** 用完即清 · Long after the meeting nothing says any more who had meant to come. */
export const blankWhenOver = (reply: MeetingReply, now: Instant): MeetingReply =>
  now < (reply.wakeAt ?? Infinity) ? reply : blank(reply);

/** 会不会来 · As somebody's own: what they have said, and nothing of it once they leave. */
export const replyOfPerson: PersonalData<MeetingReply> = {
  idsOf: ({ personId }) => (personId === '' ? [] : [personId]),
  without: (reply, personId) => ({
    record: reply.personId === personId ? blank(reply) : reply,
    files: [],
  }),
  tellOf({ isComing, wantsReminder }) {
    const said = isComing === null ? '没有说来不来' : isComing ? '说了会来' : '说了不来';
    return `会议和活动：您${said}${wantsReminder ? '，请村里提醒' : ''}`;
  },
};
