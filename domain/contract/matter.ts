/** 事项 · A matter in a list, on its page, and as verified. */
import type { Instant } from '../deadline/instant';
import type { DeskLevel, MatterKind } from '../deadline/settings';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { Erasure, LedgerRowLink } from '../matter/matter';
import type { Action, MatterState, Outcome } from '../matter/states';
import type { LineView } from './matter-lines';
import type { MatterTasks } from './tasks';

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
  /** 暂定 · It touches a year whose holidays aren't published yet. */
  readonly isDueProvisional: boolean;
  /** 暂停计时 · Clocks stand still in its village now. */
  readonly isSuspended: boolean;
  readonly version: number;
  /** 督办 · The most pressing one that waits for the desk's reply. */
  readonly supervision: SupervisionView | null;
  /** What one tap in the list may do. */
  readonly canAcknowledge: boolean;
}

export interface MatterView extends MatterTasks {
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
  /** 对哪一条有疑问 · For those who read the words and may see the ledger; null: about none. */
  readonly ledgerRow: LedgerRowLink | null;
  readonly reporter: {
    /** '您', a name, or null when hidden from the viewer. */
    readonly name: string | null;
    readonly isYou: boolean;
    readonly isNameHidden: boolean;
    /** 代办 · Who acts for them, when it is of somebody of their family; null: nobody, or hidden. */
    readonly actingName: string | null;
    readonly proxyName: string | null;
    readonly phoneMasked: string | null;
    /** The viewer may ask for the full number (`matter.phone`). */
    readonly canCall: boolean;
  };
  /** How many have this matter: the reporter and those who joined. */
  readonly reporterCount: number;
  /** The viewer joined a matter that somebody else had reported: the reporter's words aren't shown to them. */
  readonly isJoined: boolean;
  /** For desks: who joined. */
  readonly joiners: readonly JoinerView[];
  /** 已并案 · The matter that is the task now. */
  readonly mergedInto: OtherMatterView | null;
  /** For desks: matters that were merged into this one. */
  readonly mergedFrom: readonly OtherMatterView[];
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
  readonly isDueProvisional: boolean;
  /** 暂停计时 · Why and until when its clock stands still now; null: it runs, or nothing is promised. */
  readonly suspension: { readonly reason: string; readonly untilAt: Instant } | null;
  readonly isAlarmed: boolean;
  readonly isWaitingForAnswer: boolean;
  readonly outcome: Outcome | null;
  readonly isSatisfied: boolean | null;
  /** Set: the reporter must be told by phone or visit. */
  readonly untoldSinceAt: Instant | null;
  /** 督办 · What waits for the desk's reply, the most pressing first. */
  readonly supervisions: readonly SupervisionView[];
  /** 办事 · What stands beside it in a page of its own; null: no service. */
  readonly service: { readonly isMissing: boolean; readonly paperNumber: string | null } | null;
  /** 已去标识 · Why personal data has been taken out; null: it hasn't. */
  readonly erased: Pick<Erasure, 'why' | 'isWhole'> | null;
  /** Newest first. */
  readonly timeline: readonly LineView[];
  /** Exactly the buttons to draw, the most likely first. */
  readonly moves: readonly MoveView[];
  readonly receipt: ReceiptView;
  /** 可以写成典型 · By the caller, who sits at the village's desk. */
  readonly isTellable: boolean;
  /** 调解 · It is a dispute at the viewer's desk, in which they aren't involved: its confidential part may be asked for. */
  readonly canMediate: boolean;
  /** Under which the viewer's files for this matter are to be uploaded; null: no files from this viewer. */
  readonly uploadPath: string | null;
  readonly filesLeft: number;
}
export interface SupervisionView {
  /** Who asks. */
  readonly deskName: string;
  readonly words: string;
  readonly replyDueAt: Instant;
}
export interface MoveView {
  readonly action: Action;
  /** Words must come with it. */
  readonly needsWords: boolean;
  /** sendBack: the desks below that can act. */
  readonly targets?: readonly { readonly deskId: PlaceId; readonly name: string }[];
  /** resolve: 常用语. */
  readonly quickReplies?: readonly string[];
  /** supervise: by when a reply would be due. */
  readonly replyDueAt?: Instant;
  /** escalate, object: where it would go. */
  readonly toDeskName?: string;
}
export interface JoinerView {
  /** Null: hidden from the viewer. */
  readonly name: string | null;
  /** Wrote it down for somebody without WeChat. */
  readonly isOnBehalf: boolean;
  readonly at: Instant;
}
export interface OtherMatterView {
  readonly matterId: string;
  /** '7K3F-9Q2M' */
  readonly code: string;
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
export interface ReceiptView {
  /** '7K3F-9Q2M' */
  readonly code: string;
  readonly line: number;
  /** First 16 hex digits of that line's hash. */
  readonly seal: string;
  /** A picture (data URL) of what `receipt.verify` needs. */
  readonly qr: string;
}
/** 调用 · 事项. */
export interface MatterCalls {
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
  /** A reply is asked for unless `wantsReply` is false. */
  'matter.supervise': { input: WordsInput & { readonly wantsReply?: boolean }; output: MatterView };
  /** The holding desk's answer to whoever supervises. */
  'matter.reply': { input: WordsInput; output: MatterView };
  'matter.tell': { input: OptionalWordsInput; output: MatterView };
  /** The reporter's full phone number for the holding desk; leaves an entry in the access log. */
  'matter.phone': { input: { readonly matterId: string }; output: { readonly phone: string | null } };
}
