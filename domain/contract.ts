/**
 * 接口约定 · Every call that the mini-program makes of the `api` function: name, input, answer.
 *
 * The page side imports this file with `import type` only. A call is `{call, input}`; its answer is
 * `Answer<…>`. Identity never travels in an input. Instants are ms, ids opaque; names and phones come
 * masked unless the text says otherwise.
 */
import type { Instant } from './deadline/instant';
import type { DeskLevel, MatterKind } from './deadline/settings';
import type { ErrorCode, Facts } from './errors';
import type { Level, PlaceId } from './grid/grid';
import type { Role } from './grid/posts';
import type { Action, MatterState, Outcome, RouteStep } from './matter/matter';
import type { NoticeTemplate } from './notice/notice';

export type {
  Action,
  DeskLevel,
  ErrorCode,
  Instant,
  Level,
  MatterKind,
  MatterState,
  NoticeTemplate,
  Outcome,
  Role,
};

export type Answer<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: CallError };

export interface CallError {
  readonly code: ErrorCode;
  readonly facts: Facts;
  /** Finds the log line of an `INTERNAL` error. */
  readonly requestId?: string;
}

export type CallName = keyof Calls;
export type Input<C extends CallName> = Calls[C]['input'];
export type Output<C extends CallName> = Calls[C]['output'];

/** A page of a list; `cursor` null: that was the last. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly cursor: string | null;
}
export interface PageInput {
  readonly cursor?: string | null;
}

/** Every action on a matter: which one, and (if the phone knows it) the version it was decided on. */
export interface MatterInput {
  readonly matterId: string;
  /** Refused with STALE_WRITE if the matter has moved on. */
  readonly version?: number;
}
export interface WordsInput extends MatterInput {
  /** ≤ 500 characters. */
  readonly words: string;
}
export interface OptionalWordsInput extends MatterInput {
  readonly words?: string;
}

export interface Calls {
  // ── 我 ──
  'me.get': { input: Record<string, never>; output: MeView };
  /** Name (2–20 characters) and the agreement to the privacy text of today. */
  'me.save': { input: { readonly name?: string; readonly hasConsented?: true }; output: MeView };
  /** The code of WeChat's getPhoneNumber button. */
  'me.bind-phone': { input: { readonly code: string }; output: MeView };
  /** Templates that the person has just accepted in WeChat's dialog: one credit each. */
  'me.grant-messages': { input: { readonly templateIds: readonly string[] }; output: { readonly ok: true } };

  // ── 地方与绑定 ──
  'places.villages': { input: Record<string, never>; output: readonly TownshipView[] };
  'places.grids': { input: { readonly villageId: PlaceId }; output: readonly GridView[] };
  'places.households': {
    input: { readonly gridId: PlaceId; readonly words?: string } & PageInput;
    output: Paged<HouseholdView>;
  };
  'binding.request': { input: { readonly householdId: string; readonly name: string }; output: MeView };
  'binding.end': { input: Record<string, never>; output: MeView };
  /** Desk: who has asked to be bound below it. */
  'binding.pending': { input: PageInput; output: Paged<BindingView> };
  'binding.confirm': { input: { readonly bindingId: string }; output: { readonly ok: true } };
  'binding.refuse': { input: { readonly bindingId: string }; output: { readonly ok: true } };

  // ── 报事 ──
  'report.form': { input: Record<string, never>; output: ReportFormView };
  /** 会送到哪里 · Which desk would get it, and when it would be acknowledged. Writes nothing. */
  'report.preview': { input: ReportTarget; output: ReportPreviewView };
  'matter.report': { input: ReportInput; output: MatterView };
  /** Photos and recordings that follow the words; ids answered by uploadFile under `uploadPath`. */
  'matter.attach': {
    input: MatterInput & {
      readonly files: readonly { readonly fileId: string; readonly kind: 'photo' | 'voice' }[];
    };
    output: MatterView;
  };

  // ── 事项 ──
  'matter.get': { input: { readonly matterId: string }; output: MatterView };
  'matter.acknowledge': { input: OptionalWordsInput; output: MatterView };
  'matter.note': { input: WordsInput; output: MatterView };
  'matter.ask': { input: WordsInput; output: MatterView };
  'matter.answer': { input: WordsInput; output: MatterView };
  'matter.escalate': { input: WordsInput; output: MatterView };
  'matter.send-back': { input: WordsInput & { readonly deskId: PlaceId }; output: MatterView };
  /** Words are needed unless the outcome is 'fixed'. */
  'matter.resolve': { input: OptionalWordsInput & { readonly outcome: Outcome }; output: MatterView };
  /** Unsatisfied reopens the matter. */
  'matter.rate': { input: OptionalWordsInput & { readonly isSatisfied: boolean }; output: MatterView };
  'matter.reopen': { input: WordsInput; output: MatterView };
  'matter.decline': { input: WordsInput; output: MatterView };
  'matter.object': { input: WordsInput; output: MatterView };
  'matter.withdraw': { input: OptionalWordsInput; output: MatterView };
  'matter.extend': { input: WordsInput; output: MatterView };
  'matter.supervise': { input: WordsInput; output: MatterView };
  'matter.tell': { input: OptionalWordsInput; output: MatterView };
  /** The reporter's full phone number for the holding desk; leaves an entry in the access log. */
  'matter.phone': { input: { readonly matterId: string }; output: { readonly phone: string | null } };

  // ── 列表 ──
  'home.get': { input: Record<string, never>; output: HomeView };
  'matters.mine': { input: { readonly filter?: 'open' | 'all' } & PageInput; output: Paged<MatterRow> };
  'desk.queue': {
    input: { readonly deskId?: PlaceId; readonly group?: QueueGroup } & PageInput;
    output: DeskQueueView;
  };
  'village.board': { input: { readonly villageId?: PlaceId }; output: BoardView };
  /** 乡镇督办 · What needs the township's eye: alarmed, referred, or held by the township. */
  'township.matters': {
    input: { readonly group?: 'alarmed' | 'referred' | 'held' } & PageInput;
    output: TownshipMattersView;
  };
  'inbox.list': { input: PageInput; output: Paged<InboxRow> & { readonly unread: number } };
  /** Without an id: all. */
  'inbox.read': { input: { readonly entryId?: string }; output: { readonly unread: number } };

  // ── 核验 ──
  /** Anyone may ask with a receipt in hand; the answer names nobody. */
  'receipt.verify': {
    input: { readonly code: string; readonly line?: number; readonly seal?: string };
    output: VerificationView;
  };
}

export interface MeView {
  /** Null: a visitor who has left no name yet. */
  readonly name: string | null;
  readonly personId: string;
  readonly phoneMasked: string | null;
  readonly hasConsented: boolean;
  readonly binding: {
    readonly bindingId: string;
    readonly state: 'pending' | 'confirmed' | 'refused';
    readonly householdId: string;
    readonly householdLabel: string;
    readonly villageId: PlaceId;
    readonly placeId: PlaceId;
    /** ['下鹿角村', '白家沟小组', '2号微网格'] */
    readonly placeNames: readonly string[];
  } | null;
  /** Desks at which the person can act now, widest first. */
  readonly desks: readonly DeskView[];
  readonly unread: number;
  /** Subscription templates to ask for, by occasion; empty when none is configured. */
  readonly messageTemplates: { readonly reporter: readonly string[]; readonly desk: readonly string[] };
}
export interface DeskView {
  readonly deskId: PlaceId;
  readonly name: string;
  readonly level: Level;
  readonly role: Role;
  /** Whom the person stands in for; null: own post. */
  readonly standsInFor: string | null;
}

export interface TownshipView {
  readonly id: PlaceId;
  readonly name: string;
  readonly villages: readonly { readonly id: PlaceId; readonly name: string; readonly hasGrids: boolean }[];
}
export interface GridView {
  readonly id: PlaceId;
  readonly name: string;
}
export interface HouseholdView {
  readonly id: string;
  /** '12号 · 示*甲' */
  readonly label: string;
}
export interface BindingView {
  readonly id: string;
  readonly name: string;
  readonly householdLabel: string;
  readonly askedAt: Instant;
}

export interface CategoryView {
  readonly id: string;
  readonly name: string;
  readonly kind: MatterKind;
  readonly icon: string;
  readonly isUrgent: boolean;
}
export interface ReportFormView {
  readonly categories: readonly CategoryView[];
  /** The person's own household, if bound. */
  readonly household: { readonly id: string; readonly label: string } | null;
  readonly villageId: PlaceId | null;
  /** Grids to pick from when no household says where. */
  readonly grids: readonly GridView[];
  /** Post-holders that a complaint may be about. */
  readonly holders: readonly { readonly personId: string; readonly name: string; readonly role: Role }[];
  /** The person sits at a desk and may write down a report for somebody else. */
  readonly canReportForOthers: boolean;
  readonly maxFiles: number;
}

/** What decides the desk. */
export interface ReportTarget {
  readonly categoryId: string;
  readonly isUrgent?: boolean;
  /** Own household, or (proxy) somebody's in the desk's places. */
  readonly householdId?: string;
  /** Picked by hand: a grid, or the village. */
  readonly placeId?: PlaceId;
  /** Needed when neither household nor place says it. */
  readonly villageId?: PlaceId;
  /** Complaint: the post-holder it is about. */
  readonly aboutPersonId?: string;
}
export interface ReportInput extends ReportTarget {
  /** Made once by the phone for this report; 8–64 characters. A retry sends the same. */
  readonly clientKey: string;
  /** ≤ 1000 characters; may be empty if files will follow (`fileCount` > 0). */
  readonly text: string;
  /** How many files will follow by `matter.attach`; 0–9 photos and at most one recording. */
  readonly fileCount?: number;
  readonly placeWords?: string;
  readonly point?: { readonly latitude: number; readonly longitude: number };
  readonly isNameHidden?: boolean;
  /** 代报 · By someone at a desk for a person without a phone. */
  readonly onBehalf?: {
    readonly name: string;
    readonly phone?: string;
    readonly hasConsented: true;
  };
}
export interface ReportPreviewView {
  readonly deskId: PlaceId;
  readonly deskName: string;
  readonly level: DeskLevel;
  readonly acknowledgeBy: Instant;
  readonly isUrgent: boolean;
  readonly route: readonly RouteStepView[];
}
export interface RouteStepView {
  readonly rule: RouteStep['rule'];
  readonly deskName: string;
  readonly skippedDeskName: string | null;
}

/** A matter in a list. */
export interface MatterRow {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly categoryName: string;
  readonly kind: MatterKind;
  readonly where: string;
  readonly deskName: string;
  readonly level: DeskLevel;
  readonly state: MatterState;
  readonly outcome: Outcome | null;
  readonly isUrgent: boolean;
  readonly isAlarmed: boolean;
  /** An answer of the reporter is awaited. */
  readonly isWaitingForAnswer: boolean;
  readonly mediaCount: number;
  readonly reportedAt: Instant;
  readonly updatedAt: Instant;
  readonly dueAt: Instant | null;
  readonly version: number;
  /** What one tap in the list may do. */
  readonly canAcknowledge: boolean;
}

export interface MatterView {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: MatterState;
  readonly level: DeskLevel;
  readonly kind: MatterKind;
  readonly categoryName: string;
  readonly isUrgent: boolean;
  readonly text: string;
  readonly where: string;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly media: readonly MediaView[];
  readonly reportedAt: Instant;
  readonly reporter: {
    /** '您', a name, or null when hidden from the viewer. */
    readonly name: string | null;
    readonly isYou: boolean;
    readonly isNameHidden: boolean;
    readonly proxyName: string | null;
    readonly phoneMasked: string | null;
    /** The viewer may ask for the full number (`matter.phone`). */
    readonly canCall: boolean;
  };
  readonly holder: {
    readonly deskId: PlaceId;
    readonly deskName: string;
    readonly level: DeskLevel;
    readonly people: readonly ContactView[];
  };
  /** 走到哪一级了 */
  readonly path: readonly {
    readonly level: DeskLevel;
    readonly name: string;
    readonly mark: 'passed' | 'here' | 'ahead';
  }[];
  readonly dueAt: Instant | null;
  readonly dueKind: 'acknowledge' | 'handle' | null;
  readonly isAlarmed: boolean;
  readonly isWaitingForAnswer: boolean;
  readonly outcome: Outcome | null;
  readonly isSatisfied: boolean | null;
  /** Set: the reporter must be told by phone or visit. */
  readonly untoldSinceAt: Instant | null;
  /** Newest first. */
  readonly timeline: readonly LineView[];
  /** Exactly the buttons to draw, the most likely first. */
  readonly moves: readonly MoveView[];
  readonly receipt: ReceiptView;
  /** Under which the viewer's files for this matter are to be uploaded; null: no files from this viewer. */
  readonly uploadPath: string | null;
  readonly filesLeft: number;
}
export interface MoveView {
  readonly action: Action;
  /** Words must come with it. */
  readonly needsWords: boolean;
  /** sendBack: the desks below that can act. */
  readonly targets?: readonly { readonly deskId: PlaceId; readonly name: string }[];
  /** resolve: 常用语. */
  readonly quickReplies?: readonly string[];
  /** escalate, object: where it would go. */
  readonly toDeskName?: string;
}
export interface ContactView {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly standsInFor: string | null;
  /** Work phone, in full, for those whom the desk serves; null: none known. */
  readonly phone: string | null;
}
export interface MediaView {
  readonly fileId: string;
  readonly kind: 'photo' | 'voice';
  readonly check: 'pending' | 'pass' | 'risky';
  /** Temporary; null while it isn't to be seen. */
  readonly url: string | null;
  readonly line: number;
}
export interface LineView {
  readonly line: number;
  readonly at: Instant;
  readonly type: TimelineType;
  readonly who: {
    readonly role: Role | 'reporter' | 'clock';
    /** Null: hidden, or the clock. */
    readonly name: string | null;
    readonly isYou: boolean;
    /** 责任人, when the person stood in. */
    readonly standsInFor: string | null;
  };
  readonly words: string | null;
  /** escalated, sentBack, objected, reopened: the desk it went to. */
  readonly deskName: string | null;
  readonly outcome: Outcome | null;
  /** By when, as promised with this line. */
  readonly dueAt: Instant | null;
  readonly isSatisfied: boolean | null;
  readonly route: readonly RouteStepView[];
  readonly fileIds: readonly string[];
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
  | 'supervised'
  | 'alarmed'
  | 'told'
  | 'closed'
  | 'mediaAttached';
export interface ReceiptView {
  /** '7K3F-9Q2M' */
  readonly code: string;
  readonly line: number;
  /** First 16 hex digits of that line's hash. */
  readonly seal: string;
  /** A picture (data URL) of what `receipt.verify` needs. */
  readonly qr: string;
}
export interface VerificationView {
  /** The whole chain holds and (if given) the receipt's line is in it. */
  readonly isIntact: boolean;
  readonly code: string;
  readonly state: MatterState;
  readonly lines: readonly {
    readonly line: number;
    readonly type: TimelineType;
    readonly at: Instant;
    readonly seal: string;
  }[];
  /** First line that doesn't hold; null: none. */
  readonly brokenAt: number | null;
}

export interface HomeView {
  readonly me: MeView;
  /** At most three. */
  readonly openMatters: readonly MatterRow[];
  readonly openCount: number;
  /** Those who serve the person's household, nearest first. */
  readonly contacts: readonly ContactView[];
}

export type QueueGroup =
  'reported' | 'acknowledged' | 'dueSoon' | 'overdue' | 'resolved' | 'helping' | 'untold';
export interface DeskQueueView extends Paged<MatterRow> {
  readonly desk: DeskView;
  readonly counts: Readonly<Record<QueueGroup, number>>;
  /** Requests to be bound to a household that wait for this desk. */
  readonly pendingBindings: number;
}

/** 村情 · Rates are in whole percent, null when nothing has been counted yet. */
export interface BoardView {
  readonly villageId: PlaceId;
  readonly villageName: string;
  readonly open: number;
  readonly overdue: number;
  readonly alarmed: readonly MatterRow[];
  readonly openByGrid: readonly {
    readonly placeId: PlaceId;
    readonly name: string;
    readonly open: number;
    readonly overdue: number;
  }[];
  readonly thisMonth: FiguresView;
  readonly allTime: FiguresView;
  readonly vacantDesks: readonly { readonly deskId: PlaceId; readonly name: string }[];
  readonly onLeave: readonly {
    readonly name: string;
    readonly standInName: string | null;
    readonly toAt: Instant;
  }[];
}
export interface FiguresView {
  readonly closed: number;
  /** 小事不出网: closed without ever leaving the grid. */
  readonly closedInGrid: number;
  readonly closedInGridPercent: number | null;
  /** 大事不出村: closed without being referred. */
  readonly closedInVillage: number;
  readonly closedInVillagePercent: number | null;
  readonly acknowledgedOnTimePercent: number | null;
  readonly handledOnTimePercent: number | null;
  readonly rated: number;
  readonly satisfied: number;
  readonly reopened: number;
}
export interface TownshipMattersView extends Paged<MatterRow & { readonly villageName: string }> {
  readonly townshipName: string;
  readonly counts: { readonly alarmed: number; readonly referred: number; readonly held: number };
}

export interface InboxRow {
  readonly id: string;
  readonly template: NoticeTemplate;
  readonly subject: string;
  readonly at: Instant;
  readonly isRead: boolean;
  readonly isUrgent: boolean;
  readonly matterId: string | null;
}
