/** 图的数 · What a chart shows. */

export interface ChartPoint {
  readonly id: string;
  /** Below the axis; '' for none. */
  readonly tick: string;
  /** In full, for the table and for those who listen: '2026年11月'. */
  readonly name: string;
  /** Null: not shown, or nothing yet; `text` says which. */
  readonly value: number | null;
  /** '120 件', '91%', '不显示' */
  readonly text: string;
}

export interface ChartView {
  readonly kind: 'bars' | 'line' | 'donut';
  readonly title: string;
  /** Largest value of the axis; null: by the data. */
  readonly most: number | null;
  readonly points: readonly ChartPoint[];
  /** Rows of a donut can be tapped: the chosen one's id, '' for none; null when they can't be. */
  readonly pickedId: string | null;
}

export const NO_CHART: ChartView = { kind: 'bars', title: '', most: null, points: [], pickedId: null };
