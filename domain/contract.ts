/**
 * 接口约定 · Every call that the mini-program makes of the `api` function: name, input, answer.
 *
 * The page side imports this file with `import type` only. A call is `{call, input}`; its answer is
 * `Answer<…>`. Identity never travels in an input. Instants are ms, ids opaque; names and phones come
 * masked unless the text says otherwise.
 */
import type { BulletinCalls } from './contract/bulletins';
import type { ExampleCalls } from './contract/examples';
import type { HomesCalls } from './contract/homes';
import type { CalendarCalls } from './contract/calendar';
import type { JoiningCalls } from './contract/joining';
import type { GlanceCalls } from './contract/glance';
import type { LedgerCalls } from './contract/ledger';
import type { ListCalls } from './contract/lists';
import type { MeetingCalls } from './contract/meetings';
import type { MatterCalls } from './contract/matter';
import type { VerifyCalls } from './contract/verify';
import type { MediationCalls } from './contract/mediation';
import type { MeCalls, PlacesCalls } from './contract/me';
import type { OversightCalls } from './contract/oversight';
import type { PollCalls } from './contract/polls';
import type { PostCalls } from './contract/posts';
import type { PrivacyCalls } from './contract/privacy';
import type { ReportCalls } from './contract/report';
import type { ServiceCalls } from './contract/services';
import type { SearchCalls } from './contract/search';
import type { RoutingCalls } from './contract/routing';
import type { SetupCalls } from './contract/setup';
import type { TaskCalls } from './contract/tasks';
import type { DutyCalls } from './contract/duties';
import type { LetterCalls } from './contract/letters';
import type { VisitCalls } from './contract/visits';
import type { Instant } from './deadline/instant';
import type { DeskLevel, MatterKind } from './deadline/settings';
import type { ErrorCode, Facts } from './errors';
import type { Role } from './grid/posts';
import type { Action, MatterState, Outcome } from './matter/states';
import type { NoticeTemplate } from './notice/notice';

export type { Action, DeskLevel, ErrorCode, Instant, MatterKind, MatterState, NoticeTemplate, Outcome, Role };

/** `at`: the cloud's time, as clocks of phones go wrong. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly at: Instant }
  | { readonly ok: false; readonly error: CallError };

export interface CallError {
  readonly code: ErrorCode;
  readonly facts: Facts;
  /** Finds the log line of an `INTERNAL` error. */
  readonly requestId?: string;
}

/** 全部调用 · One interface a topic, beside the views that its calls answer. */
export interface Calls
  extends
    MeCalls,
    PlacesCalls,
    ReportCalls,
    MatterCalls,
    JoiningCalls,
    ListCalls,
    HomesCalls,
    RoutingCalls,
    CalendarCalls,
    SetupCalls,
    PostCalls,
    PrivacyCalls,
    SearchCalls,
    BulletinCalls,
    ExampleCalls,
    GlanceCalls,
    PollCalls,
    MeetingCalls,
    OversightCalls,
    TaskCalls,
    DutyCalls,
    LedgerCalls,
    ServiceCalls,
    VisitCalls,
    LetterCalls,
    MediationCalls,
    VerifyCalls {}

export type CallName = keyof Calls;
export type Input<C extends CallName> = Calls[C]['input'];
export type Output<C extends CallName> = Calls[C]['output'];
export type * from './contract/bulletins';
export type * from './contract/documents';
export type * from './contract/examples';
export type * from './contract/glance';
export type * from './contract/ledger';
export type * from './contract/polls';
export type * from './contract/meetings';
export type * from './contract/paging';
export type * from './contract/calendar';
export type * from './contract/me';
export type * from './contract/privacy';
export type * from './contract/report';
export type * from './contract/matter';
export type * from './contract/matter-lines';
export type * from './contract/joining';
export type * from './contract/lists';
export type * from './contract/search';
export type * from './contract/homes';
export type * from './contract/routing';
export type * from './contract/setup';
export type * from './contract/posts';
export type * from './contract/oversight';
export type * from './contract/duties';
export type * from './contract/tasks';
export type * from './contract/services';
export type * from './contract/verify';
export type * from './contract/visits';
export type * from './contract/letters';
export type * from './contract/mediation';
