import type { Cause } from '../deadline/reckoning';
import type { DeskLevel } from '../deadline/settings';
import type { Due, Term } from '../deadline/term';
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { RecordEvent, TimelineLine } from '../record/line';
import type { NewJoiner } from './reporter';
import type { Outcome } from './states';

/** 转送原因 · Why a desk got the matter, rule by rule; shown on the timeline. */
export interface RouteStep {
  readonly rule:
    | 'household' // 按户所属
    | 'point' // 按给的位置所在的网格
    | 'pickedPlace' // 报事人选的网格
    | 'noPlace' // 没有位置，送村
    | 'lowestCommon' // 双方不在一处，送共同的上级
    | 'startLevel' // 这一类从上一级开始
    | 'aboutHolder' // 被投诉的人在岗，跳过
    | 'vacant'; // 岗位空缺，转上级
  /** The desk that this step led to. */
  readonly deskId: PlaceId;
  /** The desk that was passed over, if one was. */
  readonly skippedDeskId: PlaceId | null;
}

/** 在走的时限 · 受理 · 办理 · 等补充 · 等评价 · 可异议. */
export type PeriodKind = 'acknowledge' | 'handle' | 'answer' | 'close' | 'object';

/** 到岗 · A matter's arrival at a desk: who holds it from now and until when what is promised. */
export interface Arrival extends Due {
  readonly deskId: PlaceId;
  readonly level: DeskLevel;
  readonly route: readonly RouteStep[];
  /** The desk has nobody who can act and nothing is above it: 村级兜底 alarm from the start. */
  readonly isAlarmed: boolean;
}

/** 任职人 · Who held or holds a desk, as what. */
export interface Holder {
  readonly personId: string;
  readonly role: Role;
}

/** 事件 · What happened, in the past tense, complete enough to evolve without looking anything up. */
export type MatterEvent = RecordEvent &
  (
    | ({ readonly type: 'reported' } & Arrival & { readonly informedDeskIds: readonly PlaceId[] })
    | ({ readonly type: 'acknowledged' } & Due)
    | { readonly type: 'noted' }
    | {
        readonly type: 'asked';
        readonly answerUntilAt: Instant;
        readonly term: Term;
        readonly workingMsLeft: number;
      }
    /** `term` null: the clock wasn't stopped. */
    | { readonly type: 'answered'; readonly dueAt: Instant; readonly term: Term | null }
    /** Nobody answered in time: the handling clock runs again. */
    | ({ readonly type: 'answerExpired' } & Due)
    | ({
        readonly type: 'escalated';
        readonly fromDeskId: PlaceId;
        readonly deadlineAt: Instant | null;
      } & Arrival)
    | ({ readonly type: 'sentBack'; readonly fromDeskId: PlaceId } & Arrival)
    | { readonly type: 'resolved'; readonly outcome: Outcome; readonly closeAt: Instant; readonly term: Term }
    /** `isLast` false: other reporters haven't said yet whether they are satisfied. */
    | { readonly type: 'rated'; readonly isSatisfied: true; readonly isLast: boolean }
    /** `arrival` null: the same desk handles it again. */
    | ({
        readonly type: 'reopened';
        readonly isByRating: boolean;
        readonly arrival: Arrival | null;
      } & Due)
    | { readonly type: 'declined'; readonly objectUntilAt: Instant; readonly term: Term }
    | ({ readonly type: 'objected'; readonly fromDeskId: PlaceId } & Arrival)
    | { readonly type: 'withdrawn' }
    /** 同报 · One more person has the same matter. */
    | { readonly type: 'joined'; readonly isNameHidden: boolean }
    /** 退出同报 · One of several reporters no longer follows it. */
    | { readonly type: 'left' }
    /** 并案 · Another matter is the task now; what a later undoing needs is kept. */
    | {
        readonly type: 'merged';
        readonly intoMatterId: string;
        readonly intoCode: string;
        readonly fromState: 'reported' | 'acknowledged';
        readonly leftMs: number;
      }
    /** 撤销并案 · A task of its own again, at the same desk, with the time that was left. */
    | ({
        readonly type: 'unmerged';
        readonly fromMatterId: string;
        readonly toState: 'reported' | 'acknowledged';
      } & Due)
    /** 并入 · The reporters of another matter have come to this one; `fromLine`: the line there that brought them. */
    | ({ readonly type: 'absorbed'; readonly joiners: readonly NewJoiner[] } & OtherMatter)
    /** 分出 · They have gone back to their own. */
    | ({ readonly type: 'released' } & OtherMatter)
    | ({ readonly type: 'extended' } & Due)
    /** `replyDueAt` null: no reply is asked for. */
    | { readonly type: 'supervised'; readonly fromDeskId: PlaceId; readonly replyDueAt: Instant | null }
    /** 回复督办 · To every desk that waited for it. */
    | { readonly type: 'replied'; readonly toDeskIds: readonly PlaceId[] }
    /** 催回复 · The clock's reminder, once a supervision. */
    | { readonly type: 'reminded' }
    /** 村级兜底 · Overdue at the top; `nextAt` is when it repeats. */
    | { readonly type: 'alarmed'; readonly deadlineAt: Instant; readonly nextAt: Instant }
    /** 时限调整 · The calendar has changed; what runs ends at another instant, or is provisional no more. */
    | ({
        readonly type: 'rescheduled';
        readonly of: PeriodKind;
        readonly fromDueAt: Instant;
        readonly cause: Cause['kind'];
        /** With the cause 'year'. */
        readonly year: string | null;
        /** Of the change: what is told of it is told once to a desk, whatever number of matters. */
        readonly changeId: string;
      } & Due)
    /** 交接 · Somebody left the desk or came to it; everything else stays. */
    | {
        readonly type: 'handedOver';
        readonly deskId: PlaceId;
        readonly changedAt: Instant;
        readonly from: readonly Holder[];
        readonly to: readonly Holder[];
        readonly isVacant: boolean;
      }
    /** 开证明 · Its number in the village's year, and SM3 over its text. */
    | { readonly type: 'issued'; readonly number: string; readonly digest: string }
    /** 证明作废 */
    | { readonly type: 'revoked'; readonly number: string }
    | { readonly type: 'told' }
    | { readonly type: 'closed' }
    /** Photos or recordings came after the words. */
    | { readonly type: 'mediaAttached'; readonly fileIds: readonly string[] }
  );

/** 另一件 · The matter at the other end of a merge, at the line that the merge or its undoing left there. */
export interface OtherMatter {
  readonly fromMatterId: string;
  readonly fromCode: string;
  readonly fromLine: number;
}

/** 事由 · An event without when, who and words. */
export type Happening = MatterEvent extends infer E
  ? E extends MatterEvent
    ? Omit<E, 'at' | 'by' | 'words'>
    : never
  : never;

/** 时间线 · One line of a matter. The first line's words are its `text`. */
export type MatterLine = TimelineLine<MatterEvent>;
