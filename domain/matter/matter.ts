import type { Cause } from '../deadline/reckoning';
import type { DeskLevel, MatterKind } from '../deadline/settings';
import type { Due, Term } from '../deadline/term';
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { RecordEvent, TimelineLine } from '../record/line';
import type { ServiceForm } from '../village/service/form';
import type { VillageRecord } from '../record/record';
import type { Supervision } from './supervision';

/**
 * 状态 · Where a matter stands in its life; which desk holds it is another thing (`deskId`).
 *
 * reported 待受理 · acknowledged 办理中 · resolved 已办结待评价 · closed 已结案 · withdrawn 已撤回 ·
 * declined 不予受理 · merged 已并案 (another matter is the task now).
 */
export type MatterState =
  'reported' | 'acknowledged' | 'resolved' | 'closed' | 'withdrawn' | 'declined' | 'merged';

/** 办理结果 · fixed 已解决 · explained 未能解决已说明 · referred 超出权限已转报乡镇. */
export type Outcome = 'fixed' | 'explained' | 'referred';

/** 动作 · What a person may do to a matter that exists; the clock has its own events. */
export type Action =
  | 'acknowledge' // 受理
  | 'note' // 记录
  | 'ask' // 请补充
  | 'answer' // 补充
  | 'escalate' // 上报
  | 'sendBack' // 交办
  | 'resolve' // 办结
  | 'rate' // 评价
  | 'reopen' // 重办
  | 'decline' // 不予受理
  | 'object' // 异议
  | 'withdraw' // 撤回
  | 'leave' // 退出同报
  | 'merge' // 并案
  | 'unmerge' // 撤销并案
  | 'extend' // 延期
  | 'supervise' // 督办
  | 'reply' // 回复督办
  | 'tell'; // 已电话/上门告知

/** 一步 · Actions, and what is done with a service's paper, which has a page of its own. */
export type Step = Action | 'issue' | 'revoke';

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

/** 同报人 · Who has the same matter besides the one who reported it. */
export interface Joiner {
  readonly personId: string;
  readonly isNameHidden: boolean;
  /** Wrote down the merged matter for somebody without WeChat, whom they are to tell. */
  readonly isOnBehalf: boolean;
  /** The merged matter that brought them; null: they joined by themselves. */
  readonly fromMatterId: string | null;
  /** What desks wrote before isn't for them. */
  readonly sinceAt: Instant;
}
export type NewJoiner = Omit<Joiner, 'sinceAt' | 'fromMatterId'>;

/** 事由 · An event without when, who and words. */
export type Happening = MatterEvent extends infer E
  ? E extends MatterEvent
    ? Omit<E, 'at' | 'by' | 'words'>
    : never
  : never;

/** 时间线 · One line of a matter. The first line's words are its `text`. */
export type MatterLine = TimelineLine<MatterEvent>;

/** 报事人 · Whose matter it is; for a proxy report (代报) perhaps without WeChat. */
export interface Reporter {
  /** Null for a person without WeChat: told by phone or visit. */
  readonly personId: string | null;
  readonly isNameHidden: boolean;
  /** 代办家人 · Of the reporter's household, for whom they act; their name is in `names` under this id. */
  readonly family: { readonly id: string; readonly consentedAt: Instant } | null;
  /** 代报人 · The post-holder who wrote it down. */
  readonly proxyPersonId: string | null;
  /** Phone of a person served by proxy, sealed. Others' is in `Person`. */
  readonly phoneSealed: string | null;
  readonly phoneMasked: string | null;
}

/** 去标识 · Personal data that has been taken out of a matter, as the law asks; the chain still holds. */
export interface Erasure {
  /** 撤回同意 · 注销账号 · 保存期满 */
  readonly why: 'consentWithdrawn' | 'accountDeleted' | 'retention';
  readonly at: Instant;
  /** The words, pictures and place are gone too, not the contact alone. */
  readonly isWhole: boolean;
}

/** 在哪里 · As far as the reporter gave it. */
export interface Where {
  readonly householdId: string | null;
  readonly householdLabel: string | null;
  /** Grid or micro-grid; the village when nothing else is known. */
  readonly placeId: PlaceId;
  readonly words: string | null;
  /** GCJ-02, only if the reporter gave the exact place. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
}

/** 台账的一条 · A plot or a contract, with a name that says nothing of who has it. */
export interface LedgerRowLink {
  readonly kind: 'plot' | 'contract';
  readonly id: string;
  /** '东沟（DK-001）' */
  readonly label: string;
}

/**
 * 事项 · A matter: one document that holds its own timeline and outbox.
 *
 * `version` is the number of timeline lines (what a person has seen); `revision` counts every write, also
 * the courier's, and is what a conditional write asks for.
 */
export interface Matter extends VillageRecord<MatterEvent> {
  /** 回执码 · 8 characters of Crockford's base 32: the matter's short number, '7K3F9Q2M'. */
  readonly code: string;
  /** The grid of `where` (or the village): for statistics by grid, never changes. */
  readonly gridId: PlaceId;
  readonly categoryId: string;
  readonly kind: MatterKind;
  readonly isUrgent: boolean;
  readonly text: string;
  readonly where: Where;
  readonly reporter: Reporter;
  /** Who has it in their own list and may rate it: the reporter (or who wrote it down), then joiners. */
  readonly reporterIds: readonly string[];
  readonly joiners: readonly Joiner[];
  /** 并到 · The matter that is the task now; null unless merged. */
  readonly mergedIntoId: string | null;
  /** 并入的 · Matters whose reporters are here. */
  readonly mergedFromIds: readonly string[];
  /** 被投诉人 · Skipped by routing, never sees it. */
  readonly aboutPersonId: string | null;

  readonly state: MatterState;
  readonly deskId: PlaceId;
  readonly level: DeskLevel;
  /** 协办 · Desks that held it before it went up. */
  readonly helperDeskIds: readonly PlaceId[];
  /** Desks told of it without holding it (village of a hazard). */
  readonly informedDeskIds: readonly PlaceId[];
  readonly reportedAt: Instant;
  readonly arrivedAt: Instant;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  /** By all who have rated: false as soon as one's last word is that; null: nobody has. */
  readonly isSatisfied: boolean | null;
  /** Reporters who are satisfied with the present result, and those whose last word was that they aren't. */
  readonly satisfiedIds: readonly string[];
  readonly unsatisfiedIds: readonly string[];
  readonly reopenedCount: number;
  readonly hasObjected: boolean;
  readonly extendedDeskIds: readonly PlaceId[];
  /** 承诺时限 · What people are promised now; null while paused or when nothing is promised. */
  readonly dueAt: Instant | null;
  readonly dueKind: 'acknowledge' | 'handle' | null;
  /** 时限的依据 · Of the one period that runs: the promise, the wait for an answer or a rating, the days to object. */
  readonly term: Term | null;
  /** Working ms of the handling clock that are left while an answer is awaited. */
  readonly workingMsLeft: number | null;
  /** Until when the reporter may object to a refusal. */
  readonly objectUntilAt: Instant | null;
  /** 兜底告警 · Since when it is overdue (or unattended) at the top. */
  readonly alarmedAt: Instant | null;
  /** 待回复的督办 · What desks above have asked to be answered; it goes with the matter from desk to desk. */
  readonly supervisions: readonly Supervision[];
  /** Earliest of their reply-by; null: nothing waits for a reply. */
  readonly replyDueAt: Instant | null;
  /** When the clock must remind of a reply; null: never by itself. */
  readonly remindAt: Instant | null;
  /** When the clock must look at it next, and what for; null: never by itself. */
  readonly wakeAt: Instant | null;
  readonly wakeFor: 'escalate' | 'alarm' | 'expireAnswer' | 'close' | null;

  /** Facts that statistics count, kept so that lists needn't read timelines; a recount must agree. */
  readonly tally: Tally;

  /** 待过户 · Reporters still to be brought to (or back from) another matter; the courier sees to it. */
  readonly handOver: HandOver | null;
  /** 已去标识 · Without: nothing has been taken out. */
  readonly erased?: Erasure;
  /** 对哪一条有疑问 · The row of the village's ledger that it asks about; without: none. */
  readonly ledgerRow?: LedgerRowLink;
  /** 办事表 · Of a category that is a service; without: an ordinary matter. */
  readonly service?: ServiceForm;
  /** 电话/上门告知 · Since when the reporter must be told by voice, as no message could reach them. */
  readonly untoldSinceAt: Instant | null;
}

/** 过户 · What a merge or its undoing has still to write in the other matter. */
export interface HandOver {
  readonly kind: 'absorb' | 'release';
  readonly matterId: string;
}

/** 统计事实 · Of one matter. */
export interface Tally {
  /** Was ever held at the village or above. */
  readonly hasLeftGrid: boolean;
  /** First desk's acknowledgement, and every handling, within what was promised; null: not yet known. */
  readonly isAcknowledgedOnTime: boolean | null;
  readonly isHandledOnTime: boolean | null;
}
