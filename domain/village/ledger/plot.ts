import type { Instant } from '../../deadline/instant';
import type { DayNumber } from '../../deadline/local-time';
import type { Ring } from '../../grid/geometry';
import type { PlaceId } from '../../grid/place';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';
import type { Area } from './amounts';

/** 地类 · reserve 机动地 · household 家庭承包地 · waste 四荒地 · forest 林地 · water 坑塘水面 · building 集体建设用地 · other 其他. */
export const PLOT_KINDS = ['reserve', 'household', 'waste', 'forest', 'water', 'building', 'other'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];

/** What may be put right about a plot. */
export interface PlotFacts {
  /** 地名 · As people call it: 东沟. */
  readonly name: string;
  readonly kind: PlotKind;
  readonly area: Area;
  /** 边界 · In GCJ-02; null: not drawn. */
  readonly ring: Ring | null;
}

/** 占地 · Land that a contract is about to have, from when on: written here before the contract itself is. */
export interface Claim {
  readonly contractId: string;
  readonly area: Area;
  readonly fromDay: DayNumber;
  /** The last day. */
  readonly toDay: DayNumber;
  /** Of the contract once it is written so. */
  readonly version: number;
  readonly at: Instant;
}

export type PlotEvent = RecordEvent &
  (
    | ({ readonly type: 'plotRegistered' } & PlotFacts)
    | ({ readonly type: 'plotCorrected' } & PlotFacts)
    /** 注销 · It isn't let any more; what was stays on record. */
    | { readonly type: 'plotEnded' }
  );

/** 地块 · A piece of the collective's land. */
export interface Plot extends VillageRecord<PlotEvent>, PlotFacts {
  /** 地块编号 · Unique in the village; the id is made of it. */
  readonly number: string;
  /** The group (grid), or the village itself. */
  readonly placeId: PlaceId;
  readonly isEnded: boolean;
  readonly claims: readonly Claim[];
  /** 已计入 · The version that the village's sums have. */
  readonly countedVersion: number;
}
