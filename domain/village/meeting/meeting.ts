import type { Instant } from '../../deadline/instant';
import type { SeenDocument, WithDocuments } from '../../record/documents';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';
import type { VillageAudience } from '../audience';

/** 三会一课、主题党日、宣讲会 and what else a village meets for. */
export const MEETING_KINDS = [
  'partyAssembly', // 支部党员大会
  'partyCommittee', // 支部委员会
  'partyGroup', // 党小组会
  'partyLecture', // 党课
  'partyDay', // 主题党日
  'villageMeeting', // 村民会议、村民代表会议
  'talk', // 宣讲会、培训
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type MeetingEvent = RecordEvent &
  (
    | { readonly type: 'planned' }
    /** 改期 · When and where it is from then on. */
    | { readonly type: 'moved'; readonly beginsAt: Instant; readonly place: string }
    | { readonly type: 'cancelled' }
    /** 提醒 · The clock; the time that it was for. */
    | { readonly type: 'reminded'; readonly beginsAt: Instant }
    /** 记录 · What was said and decided, as its words; the latest counts. */
    | { readonly type: 'minuted' }
    | { readonly type: 'filesAttached'; readonly fileIds: readonly string[] }
    /** 加材料 · Its name is the line's words. */
    | { readonly type: 'documentAdded'; readonly document: SeenDocument }
    /** 撤下附件 · Why is the line's words; it isn't named again. */
    | { readonly type: 'documentRemoved'; readonly document: SeenDocument }
  );

/** 会议和活动 · Planned for whom, when and where; who may come is never counted afterwards. */
export interface Meeting extends VillageRecord<MeetingEvent>, WithDocuments {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly agenda: string;
  readonly place: string;
  readonly audience: VillageAudience;
  readonly beginsAt: Instant;
  /** As first planned: how far it may be moved is reckoned from here. */
  readonly firstBeginsAt: Instant;
  readonly state: 'planned' | 'cancelled';
}

/**
 * 会不会来 · What one person says beforehand, if they like; only the organiser sees it, and only until it begins.
 * Blank once taken back, and after some time by itself.
 */
export interface MeetingReply extends VillageRecord<never> {
  readonly meetingId: string;
  /** '': nobody's any more. */
  readonly personId: string;
  /** Null: says nothing. */
  readonly isComing: boolean | null;
  readonly wantsReminder: boolean;
  /** For which beginning it was said: a yes to Friday is none to Saturday. */
  readonly forBeginsAt: Instant;
}
