import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '../../domain/deadline/local-time';
import type { Meeting, MeetingReply } from '../../domain/village/meeting/meeting';
import {
  cancelMeeting,
  minuteMeeting,
  planMeeting,
  type MeetingDraft,
} from '../../domain/village/meeting/plan';
import { replyTo } from '../../domain/village/meeting/reply';
import { VILLAGE } from './ids';
import type { Stage } from './matters/stage';
import { told } from './opinions';

const everybody = { placeId: VILLAGE, isPartyOnly: false };
const party = { placeId: VILLAGE, isPartyOnly: true };

/** 示例会议 · One to come and who says what of it, one that was held, one that was cancelled. */
export function sampleMeetings(
  startAt: Instant,
  stage: Stage,
): { readonly meetings: readonly Meeting[]; readonly replies: readonly MeetingReply[] } {
  const village = stage.jurisdiction(VILLAGE);
  const on = (days: number, hour: number): Instant => startOfDay(dayOf(startAt) + days) + hour * HOUR_MS;
  const planned = (draft: MeetingDraft, at: Instant): Meeting =>
    planMeeting(draft, stage.actor('secretary', at), village, at);
  const talk = planned(
    {
      clientKey: 'sample-meeting-talk',
      kind: 'talk',
      title: '示例：冬季用火用电宣讲',
      agenda: '一、讲取暖怎么防煤气中毒。\n二、看看自家的电线，有不放心的当场登记。',
      place: '村委会',
      audience: everybody,
      beginsAt: on(2, 15),
    },
    startAt - DAY_MS,
  );
  const held = planned(
    {
      clientKey: 'sample-meeting-party-day',
      kind: 'partyDay',
      title: '示例：主题党日 · 入户看望独居老人',
      agenda: '每组两户，送去煤和米面，看看房子漏不漏。',
      place: '村委会集合',
      audience: party,
      beginsAt: on(-9, 15),
    },
    startAt - 14 * DAY_MS,
  );
  const minuted = minuteMeeting(
    held,
    '去了八户。两户房顶要修，已经报成事项；一户想装扶手，村里下周去量。',
    stage.actor('officer-01', on(-9, 18)),
    on(-9, 18),
  );
  const assembly = planned(
    {
      clientKey: 'sample-meeting-assembly',
      kind: 'partyAssembly',
      title: '示例：支部党员大会',
      agenda: '讨论明年的打算。',
      place: '村委会',
      audience: party,
      beginsAt: on(1, 19),
    },
    startAt - 5 * DAY_MS,
  );
  const cancelled = cancelMeeting(
    assembly,
    '乡里同一天有会，改到下个月',
    stage.actor('secretary', startAt - HOUR_MS),
    startAt - HOUR_MS,
  );
  const said = (id: string, isComing: boolean | null, wantsReminder: boolean): MeetingReply =>
    replyTo(talk, { isComing, wantsReminder }, stage.actor(id, startAt - HOUR_MS), startAt - HOUR_MS);
  return {
    meetings: [talk, minuted, cancelled].map(told),
    replies: [
      said('resident-02', true, true),
      said('resident-03', true, false),
      said('resident-04', false, false),
    ],
  };
}
