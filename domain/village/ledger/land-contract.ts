import type { DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';
import type { Area, Fen } from './amounts';

/** 合同状态 · regular 规范 · irregular 不规范 · clearing 清理中 · takenBack 已收回 · relet 已重新发包. */
export const CONTRACT_STATES = ['regular', 'irregular', 'clearing', 'takenBack', 'relet'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** 约定 · What was agreed. */
export interface Terms {
  readonly area: Area;
  readonly fromDay: DayNumber;
  /** The last day. */
  readonly toDay: DayNumber;
  /** muYear: for each mu and year · total: for all of it. */
  readonly price: { readonly per: 'muYear' | 'total'; readonly fen: Fen };
  /** yearly: each contract year at its beginning · once: all of it at the beginning. */
  readonly paying: 'yearly' | 'once';
}

/** 应收 · An amount and the day on which it falls due. */
export interface Due {
  readonly day: DayNumber;
  readonly fen: Fen;
}

/** 一笔 · Money that came in, or (negative) the line that reverses one. */
export interface Payment {
  /** 收据号 */
  readonly receipt: string;
  readonly day: DayNumber;
  readonly fen: Fen;
  /** Its line in the timeline. */
  readonly line: number;
  /** 冲销 · Which line it reverses; null: it is money that came in. */
  readonly reversesLine: number | null;
}

export type ContractEvent = RecordEvent &
  (
    | { readonly type: 'contractRegistered'; readonly terms: Terms; readonly state: ContractState }
    /** 更正 · The amount due before and after stands beside the terms. */
    | {
        readonly type: 'termsCorrected';
        readonly terms: Terms;
        readonly tenantMark: string;
        readonly dueBefore: Fen;
        readonly dueAfter: Fen;
      }
    | {
        readonly type: 'stateSet';
        readonly state: ContractState;
        /** 已收回: the last day on which the tenant had the land. */
        readonly lastDay: DayNumber | null;
        readonly dueBefore: Fen;
        readonly dueAfter: Fen;
      }
    /** 到期应收 · What the clock found to have fallen due. */
    | { readonly type: 'dueFell'; readonly dues: readonly Due[] }
    | { readonly type: 'moneyReceived'; readonly receipt: string; readonly day: DayNumber; readonly fen: Fen }
    | {
        readonly type: 'moneyReversed';
        readonly receipt: string;
        readonly day: DayNumber;
        readonly fen: Fen;
        readonly reversesLine: number;
      }
    | { readonly type: 'filesAttached'; readonly fileIds: readonly string[] }
  );

/** 算到今天 · Money and days of a contract as of one day; the clock keeps it up. */
export interface ContractFigures {
  readonly asOfDay: DayNumber;
  readonly due: Fen;
  readonly received: Fen;
  /** What is due and hasn't come; never offset by what another contract paid ahead. */
  readonly arrears: Fen;
  /** The tenant has the land on that day. */
  readonly isRunning: boolean;
  /** When it will be otherwise by time alone; null: never. */
  readonly nextDay: DayNumber | null;
}

/** 合同 · Who has a plot (or a part of it), from when to when, for how much, and what has been paid. */
export interface LandContract extends VillageRecord<ContractEvent> {
  /** 合同编号 · Unique in the village; the id is made of it. */
  readonly number: string;
  readonly plotId: string;
  readonly plotNumber: string;
  readonly plotName: string;
  /** The plot's group. */
  readonly placeId: PlaceId;
  /** 承包方 · Sealed, outside the chain; `tenantMark` in the chain tells whether it was changed. */
  readonly tenantSealed: string;
  readonly tenantMark: string;
  /** 重新发包 · Signed for land that had been taken back and wasn't let again yet (`isAnewOn`); it stays so. */
  readonly isAnew: boolean;
  readonly terms: Terms;
  readonly state: ContractState;
  /** 收回日 · The last day when the land was taken back before `terms.toDay`; null: it wasn't. */
  readonly lastDay: DayNumber | null;
  readonly payments: readonly Payment[];
  readonly figures: ContractFigures;
  /** 已计入 · The version that the village's sums have. */
  readonly countedVersion: number;
}
