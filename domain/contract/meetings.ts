/** 会议和活动 · 三会一课、主题党日、宣讲会: planned, told, held, and what was said. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { DocumentToRemove, DocumentView, NewDocument, RemovedDocumentView } from './documents';
import type { MeetingKind } from '../village/meeting/meeting';

export type { MeetingKind };

export interface MeetingRow {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly place: string;
  /** For whom: the village or one of its grids. */
  readonly placeName: string;
  readonly isPartyOnly: boolean;
  readonly beginsAt: Instant;
  readonly isCancelled: boolean;
}
export interface MeetingsView {
  /** '2026-11' */
  readonly month: string;
  readonly rows: readonly MeetingRow[];
  readonly villageNames: readonly string[];
  readonly canPlan: boolean;
}
export interface MeetingView extends MeetingRow {
  readonly agenda: string;
  readonly byName: string;
  /** Url null: still being checked, and shown to those who plan alone. */
  readonly pictures: readonly { readonly fileId: string; readonly url: string | null }[];
  /** 材料 */
  readonly documents: readonly DocumentView[];
  readonly removedDocuments: readonly RemovedDocumentView[];
  /** '' for none yet. */
  readonly minutes: string;
  /** 改了什么 · The latest change or the cancelling; null: as planned. */
  readonly changed: {
    readonly at: Instant;
    readonly type: 'moved' | 'cancelled';
    readonly words: string;
    /** When it was to begin before this change. */
    readonly fromBeginsAt: Instant;
  } | null;
  /** 自己说的 · Null: nothing may be said (any more, or it isn't for them). */
  readonly own: {
    readonly isComing: boolean | null;
    readonly wantsReminder: boolean;
    /** When the reminder would come; null: too late for one. */
    readonly remindAt: Instant | null;
  } | null;
  readonly desk: {
    readonly reach: number;
    /** Names, before it begins; null: it has begun. */
    readonly coming: readonly string[] | null;
    readonly notComing: number | null;
    readonly canMove: boolean;
    readonly canMinute: boolean;
    /** Where pictures and documents are uploaded to; null: no more may be added. */
    readonly uploadPath: string | null;
    readonly picturesLeft: number;
    readonly documentsLeft: number;
  } | null;
}

type Done = { readonly meetingId: string };

/** 调用 · 会议和活动. */
export interface MeetingCalls {
  /** A month's, what is for the caller; at a village's desk all of its own. Without a month: the present one. */
  'meetings.month': { input: { readonly month?: string }; output: MeetingsView };
  'meeting.get': { input: Done; output: MeetingView };
  'meeting.plan': {
    input: {
      readonly clientKey: string;
      readonly kind: MeetingKind;
      readonly title: string;
      readonly agenda: string;
      readonly place: string;
      readonly placeId: PlaceId;
      readonly isPartyOnly?: boolean;
      readonly beginsAt: Instant;
    };
    output: Done;
  };
  'meeting.move': {
    input: Done & { readonly beginsAt: Instant; readonly place: string; readonly words?: string };
    output: Done;
  };
  'meeting.cancel': { input: Done & { readonly words: string }; output: Done };
  /** 会不会来、要不要提醒 · In the place of what was said before; nothing of both: taken back. */
  'meeting.reply': {
    input: Done & { readonly isComing: boolean | null; readonly wantsReminder: boolean };
    output: Done;
  };
  'meeting.minute': { input: Done & { readonly words: string }; output: Done };
  'meeting.attach': { input: Done & { readonly fileIds: readonly string[] }; output: Done };
  /** 加材料 · One that was uploaded under `uploadPath`; what it is the file itself says. */
  'meeting.addDocument': { input: Done & NewDocument; output: Done };
  /** 撤下材料 · One alone, with a reason that stays on record. */
  'meeting.removeDocument': { input: Done & DocumentToRemove; output: Done };
}
