import type { DeskLevel, MatterKind } from '../deadline/settings';
import type { Term } from '../deadline/term';
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { VillageRecord } from '../record/record';
import type { ServiceForm } from '../village/service/form';
import type { MatterEvent } from './event';
import type { Joiner, Reporter } from './reporter';
import type { MatterState, Outcome } from './states';
import type { Supervision } from './supervision';

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
