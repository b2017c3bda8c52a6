/**
 * 接口约定 · Every call that the mini-program makes of the `api` function: name, input, answer.
 *
 * The page side imports this file with `import type` only. A call is `{call, input}`; its answer is
 * `Answer<…>`. Identity never travels in an input. Instants are ms, ids opaque; names and phones come
 * masked unless the text says otherwise.
 */
import type {
  BoardView,
  DeskQueueView,
  HomeView,
  InboxRow,
  QueueGroup,
  TownshipMattersView,
  VillageMattersView,
} from './contract/lists';
import type {
  MatterInput,
  MatterRow,
  MatterView,
  OptionalWordsInput,
  VerificationView,
  WordsInput,
} from './contract/matter';
import type { BindingView, GridView, HouseholdView, MeView, TownshipView } from './contract/me';
import type { PageInput, Paged } from './contract/paging';
import type { ReportFormView, ReportInput, ReportPreviewView, ReportTarget } from './contract/report';
import type { Instant } from './deadline/instant';
import type { DeskLevel, MatterKind } from './deadline/settings';
import type { ErrorCode, Facts } from './errors';
import type { PlaceId } from './grid/grid';
import type { Role } from './grid/posts';
import type { Action, MatterState, Outcome } from './matter/matter';
import type { NoticeTemplate } from './notice/notice';

export type { Action, DeskLevel, ErrorCode, Instant, MatterKind, MatterState, NoticeTemplate, Outcome, Role };

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
export type * from './contract/paging';
export type * from './contract/me';
export type * from './contract/report';
export type * from './contract/matter';
export type * from './contract/lists';

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
  /** 村情 › 一组的事 · What waits to be done in one grid (or, with the village's id, in none), by what is due. */
  'village.matters': { input: { readonly placeId: PlaceId } & PageInput; output: VillageMattersView };
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
