/** 时间线 · What happened to a matter, line by line, as its viewer may know it. */
import type { Instant } from '../deadline/instant';
import type { Cause } from '../deadline/reckoning';
import type { Role } from '../grid/posts';
import type { PeriodKind, RouteStep } from '../matter/event';
import type { Outcome } from '../matter/states';

export interface RouteStepView {
  readonly rule: RouteStep['rule'];
  readonly deskName: string;
  readonly skippedDeskName: string | null;
}
export interface LineView {
  readonly line: number;
  readonly at: Instant;
  readonly type: TimelineType;
  readonly who: {
    readonly role: Role | 'reporter' | 'villager' | 'clock';
    /** Null: hidden, or the clock. */
    readonly name: string | null;
    readonly isYou: boolean;
    /** 责任人, when the person stood in. */
    readonly standsInFor: string | null;
  };
  readonly words: string | null;
  /** escalated, sentBack, objected, reopened: the desk it went to. */
  readonly deskName: string | null;
  /** merged, unmerged, absorbed, released: the number of the other matter, '7K3F-9Q2M'. */
  readonly otherCode: string | null;
  /** issued, revoked: the paper's, '〔2026〕7号'. */
  readonly paperNumber: string | null;
  readonly outcome: Outcome | null;
  /** By when, as promised with this line. */
  readonly dueAt: Instant | null;
  readonly isSatisfied: boolean | null;
  /** rescheduled: what ended when, and why it ends at another time (`dueAt`) now. */
  readonly rescheduled: {
    readonly of: PeriodKind;
    readonly fromDueAt: Instant;
    readonly cause: Cause['kind'];
    readonly year: string | null;
  } | null;
  readonly route: readonly RouteStepView[];
  readonly fileIds: readonly string[];
  /** handedOver: who left the desk and who came; null: another line. */
  readonly handover: HandoverView | null;
}
export interface HandoverView {
  readonly from: readonly HolderView[];
  readonly to: readonly HolderView[];
  readonly isVacant: boolean;
}
export interface HolderView {
  readonly role: Role;
  /** Null: hidden. */
  readonly name: string | null;
}
export type TimelineType =
  | 'reported'
  | 'acknowledged'
  | 'noted'
  | 'asked'
  | 'answered'
  | 'answerExpired'
  | 'escalated'
  | 'sentBack'
  | 'resolved'
  | 'rated'
  | 'reopened'
  | 'declined'
  | 'objected'
  | 'withdrawn'
  | 'extended'
  | 'rescheduled'
  | 'supervised'
  | 'replied'
  | 'reminded'
  | 'alarmed'
  | 'handedOver'
  | 'told'
  | 'issued'
  | 'revoked'
  | 'closed'
  | 'mediaAttached'
  | 'joined'
  | 'left'
  | 'merged'
  | 'unmerged'
  | 'absorbed'
  | 'released';
