import type { Instant } from '../../deadline/instant';
import type { World } from '../../deadline/world';
import type { RecordKind } from '../../record/kind';
import { audienceKey, isAtVillageDesk, isAudience } from '../audience';
import type { Meeting, MeetingReply } from './meeting';
import { blankWhenOver, replyOfPerson } from './reply';
import { followersOf, toRemindOf } from './lists';
import { remind } from './remind';

/** 清单 · All of a village. */
export const villageMeetings = (villageId: string): string => `village:${villageId}`;
/** 清单 · Planned for an audience (`audienceKey`). */
export const meetingsFor = (key: string): string => `for:${key}`;
/** 清单 · Who says that they come at this time, or that they don't. */
export const comingTo = (meetingId: string, beginsAt: Instant): string => `coming:${meetingId}:${beginsAt}`;
export const notComingTo = (meetingId: string, beginsAt: Instant): string => `not:${meetingId}:${beginsAt}`;

const ROW = ['_id', 'kind', 'title', 'place', 'audience', 'beginsAt', 'state'] as const;

/** 会议和活动 · As a kind of record. */
export const meetingKind: RecordKind<Meeting, (typeof ROW)[number]> = {
  subjectOf: ({ title }) => title,
  mayRead: ({ villageId, audience }, actor) =>
    isAtVillageDesk(actor, villageId) || isAudience(actor, audience),
  listKeys: ({ villageId, audience }) => [villageMeetings(villageId), meetingsFor(audienceKey(audience))],
  sortAt: ({ beginsAt }) => beginsAt,
  rowFields: ROW,
  onDue: (meeting, { now }: World) => remind(meeting, now),
};

const REPLY_ROW = ['_id', 'personId', 'names'] as const;

/** 会不会来 · As a kind of record. */
export const meetingReplyKind: RecordKind<MeetingReply, (typeof REPLY_ROW)[number]> = {
  subjectOf: () => '',
  mayRead: ({ personId }, actor) => personId === actor.personId,
  listKeys({ meetingId, isComing, wantsReminder, forBeginsAt }) {
    const said =
      isComing === null
        ? []
        : [isComing ? comingTo(meetingId, forBeginsAt) : notComingTo(meetingId, forBeginsAt)];
    const follows = isComing === true || wantsReminder ? [followersOf(meetingId)] : [];
    return [...said, ...follows, ...(wantsReminder ? [toRemindOf(meetingId)] : [])];
  },
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: REPLY_ROW,
  onDue: (reply, { now }: World) => blankWhenOver(reply, now),
  personal: replyOfPerson,
};
