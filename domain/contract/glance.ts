/** 一月一览 · The village's month on one page, and the rows that each figure is made of. */
import type { PlaceId } from '../grid/grid';
import type { Figure, FigureGroup, FigureSum, Rate, Section } from '../village/glance/glance';
import type { BulletinRow } from './bulletins';
import type { HomeRow } from './homes';
import type { ContractRow, PlotRow } from './ledger';
import type { MatterRow } from './matter';
import type { PageInput, Paged } from './paging';
import type { TaskRow } from './tasks';

export type { Figure, FigureGroup, FigureSum, Rate };

export interface GlanceSection extends Section {
  /** The rows behind its figures may be opened. */
  readonly opens: boolean;
}
export interface GlanceView {
  readonly villageId: PlaceId;
  readonly villageName: string;
  /** '2026-11' */
  readonly month: string;
  /** The months beside it; null: that was the first, or it is this month. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Exact and whole, for the village's desk and its township; else what is public. */
  readonly isWhole: boolean;
  readonly canExport: boolean;
  readonly sections: readonly GlanceSection[];
}

/** 一行 · One of what a figure is made of, as the lists of its kind show it. */
export type GlanceRow = { readonly id: string } & (
  | { readonly of: 'matter'; readonly row: MatterRow }
  | { readonly of: 'home'; readonly row: HomeRow }
  | { readonly of: 'task'; readonly row: TaskRow }
  | { readonly of: 'plot'; readonly row: PlotRow }
  | { readonly of: 'contract'; readonly row: ContractRow }
  | { readonly of: 'bulletin'; readonly row: BulletinRow }
);

/** 调用 · 一月一览. */
export interface GlanceCalls {
  /** The caller's own village or one that they oversee; this month by default. */
  'village.glance': {
    input: { readonly villageId?: PlaceId; readonly month?: string };
    output: GlanceView;
  };
  /** The rows behind one figure, by its id. */
  'village.glance-rows': {
    input: { readonly villageId?: PlaceId; readonly month?: string; readonly figure: string } & PageInput;
    output: Paged<GlanceRow>;
  };
}
