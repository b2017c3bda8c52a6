/** 清化收台账 · The collective's land, its contracts and its money. Days are '2026-11-24'; areas in 0.01 mu, money in fen. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { MatterState } from '../matter/states';
import type { ContractState } from '../village/ledger/land-contract';
import type { TenantNames } from '../village/ledger/names';
import type { PlotKind } from '../village/ledger/plot';
import type { LedgerSums } from '../village/ledger/sums';
import type { PageInput, Paged } from './paging';

export type { ContractState, LedgerSums, PlotKind, TenantNames };

export interface LedgerView {
  readonly villageId: PlaceId;
  readonly villageName: string;
  /** 截至 · To the end of which day the figures are true. */
  readonly asOf: string;
  readonly total: LedgerSums;
  /** The village's groups, and the village itself for land that is no group's (if there is any). */
  readonly groups: readonly {
    readonly placeId: PlaceId;
    readonly name: string;
    readonly sums: LedgerSums;
  }[];
  /** Keeps the ledger. */
  readonly canManage: boolean;
  /** Sees who owes what, and everybody's name. */
  readonly canSeeAll: boolean;
  /** 60 天内到期，或到期了还没收回 */
  readonly ending: number;
}
export interface PlotRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: PlotKind;
  readonly area: number;
  readonly placeName: string;
  readonly isEnded: boolean;
  /** Who has it today, and at which price. */
  readonly lettings: readonly LettingView[];
  /** Not let today. */
  readonly freeArea: number;
}
export interface LettingView {
  readonly contractId: string;
  /** As much of it as the caller may see. */
  readonly tenant: string;
  readonly area: number;
  readonly price: PriceView;
  readonly toDay: string;
}
export interface PriceView {
  readonly per: 'muYear' | 'total';
  readonly fen: number;
}
export interface ContractRow {
  readonly id: string;
  readonly number: string;
  readonly plotId: string;
  readonly plotNumber: string;
  readonly plotName: string;
  readonly placeName: string;
  readonly tenant: string;
  readonly area: number;
  readonly fromDay: string;
  /** The last day as agreed, or the day when the land was taken back. */
  readonly toDay: string;
  readonly price: PriceView;
  readonly state: ContractState;
  readonly isRunning: boolean;
  /** It has ended, and nobody has taken the land back or let it again. */
  readonly isOver: boolean;
  /** To the end of today; null for who may not see it. */
  readonly due: number | null;
  readonly received: number | null;
  readonly arrears: number | null;
}
export interface PlotView {
  readonly plot: PlotRow;
  readonly placeId: PlaceId;
  /** [longitude, latitude] in GCJ-02; null: not drawn. */
  readonly ring: readonly (readonly [number, number])[] | null;
  /** 图上的面积 · Beside the one that is written down; null: not drawn. */
  readonly drawn: { readonly area: number; readonly isFar: boolean } | null;
  /** Newest first. */
  readonly contracts: readonly ContractRow[];
  readonly lines: readonly LedgerLine[];
  readonly canManage: boolean;
  /** 有人问 · For who keeps the ledger, as far as they see these matters; newest first. */
  readonly asked: readonly AskedRow[];
  readonly version: number;
}
/** 有人问 · A matter about one row. */
export interface AskedRow {
  readonly matterId: string;
  readonly code: string;
  readonly state: MatterState;
  readonly reportedAt: Instant;
}
/** 一行账 · What was done, by whom; amounts where there are any. */
export interface LedgerLine {
  readonly line: number;
  readonly at: Instant;
  readonly type: string;
  readonly byName: string;
  readonly byRole: Role | null;
  readonly words: string | null;
  /** 收款、冲销、到期应收 */
  readonly fen: number | null;
  readonly receipt: string | null;
  readonly state: ContractState | null;
  /** 更正: what was due before and is now. */
  readonly dueBefore: number | null;
  readonly dueAfter: number | null;
}
export interface PaymentView {
  readonly line: number;
  readonly receipt: string;
  readonly day: string;
  readonly fen: number;
  readonly isReversal: boolean;
  readonly isReversed: boolean;
}
export interface ContractView extends ContractRow {
  readonly paying: 'yearly' | 'once';
  readonly agreedToDay: string;
  /** Of all its time, as agreed. */
  readonly wholePrice: number;
  readonly asOf: string;
  readonly dues: readonly { readonly day: string; readonly fen: number; readonly isDue: boolean }[];
  readonly payments: readonly PaymentView[];
  /** The rest is for those who see all; empty for residents. */
  readonly lines: readonly LedgerLine[];
  readonly scans: readonly { readonly fileId: string; readonly url: string | null }[];
  /** Null for those who don't keep the ledger. */
  readonly desk: {
    readonly moves: readonly ContractState[];
    readonly canCorrect: boolean;
    readonly uploadPath: string;
    readonly scansLeft: number;
  } | null;
  readonly asked: readonly AskedRow[];
  readonly version: number;
}
export interface LedgerFormView {
  readonly groups: readonly { readonly placeId: PlaceId; readonly name: string }[];
  /** Suggestions that aren't taken yet. */
  readonly nextPlotNumber: string;
  readonly nextContractNumber: string;
  readonly today: string;
}
export type ContractList = 'all' | 'arrears' | 'ending' | ContractState;

/** What a person writes about a plot; areas as typed: '25.30'. */
interface PlotInput {
  readonly name: string;
  readonly kind: PlotKind;
  readonly area: string;
  readonly ring?: readonly (readonly [number, number])[];
}
/** What a person writes about a contract; amounts as typed: '487.25'. */
export interface TermsInput {
  readonly tenant: string;
  readonly area: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly per: 'muYear' | 'total';
  readonly price: string;
  readonly paying: 'yearly' | 'once';
}
interface OnContract {
  readonly contractId: string;
  readonly version?: number;
}

/** 调用 · 清化收台账. */
export interface LedgerCalls {
  /** Sums by group and of the village; a village of the caller, or one that they oversee. */
  'ledger.get': { input: { readonly villageId?: PlaceId }; output: LedgerView };
  'ledger.form': { input: Record<string, never>; output: LedgerFormView };
  /** Plots of a group (or of the village that are no group's). */
  'ledger.plots': { input: { readonly placeId: PlaceId } & PageInput; output: Paged<PlotRow> };
  'ledger.contracts': {
    input: { readonly of: ContractList; readonly villageId?: PlaceId } & PageInput;
    output: Paged<ContractRow>;
  };
  'plot.get': { input: { readonly plotId: string }; output: PlotView };
  'plot.register': {
    input: PlotInput & { readonly number: string; readonly placeId: PlaceId };
    output: { readonly plotId: string };
  };
  'plot.correct': {
    input: PlotInput & { readonly plotId: string; readonly words: string; readonly version?: number };
    output: { readonly plotId: string };
  };
  'plot.end': {
    input: { readonly plotId: string; readonly words: string };
    output: { readonly plotId: string };
  };
  'contract.get': { input: { readonly contractId: string }; output: ContractView };
  'contract.register': {
    input: TermsInput & {
      readonly number: string;
      readonly plotId: string;
      readonly state: 'regular' | 'irregular' | 'clearing';
    };
    output: { readonly contractId: string };
  };
  'contract.correct': {
    input: TermsInput & OnContract & { readonly plotId: string; readonly words: string };
    output: { readonly contractId: string };
  };
  'contract.state': {
    input: OnContract & { readonly state: ContractState; readonly lastDay?: string; readonly words?: string };
    output: { readonly contractId: string };
  };
  'contract.receive': {
    input: OnContract & { readonly receipt: string; readonly day: string; readonly amount: string };
    output: { readonly contractId: string };
  };
  /** A line that takes a payment back. */
  'contract.reverse': {
    input: OnContract & { readonly line: number; readonly words: string };
    output: { readonly contractId: string };
  };
  'contract.attach': {
    input: OnContract & { readonly fileIds: readonly string[] };
    output: { readonly contractId: string };
  };
  /** 姓名公开到哪一步 · The county's choice of what residents see of a tenant's name. */
  'ledger.names': { input: Record<string, never>; output: { readonly names: TenantNames } };
  'ledger.set-names': { input: { readonly names: TenantNames }; output: { readonly names: TenantNames } };
}
