/** 都是什么事 · Closed matters by category, and one category's months. */
import type { OversightView } from '../../../domain/contract';
import { NO_CHART, type ChartPoint, type ChartView } from '../chart/chart.points';
import { closedChart, NO_MONTHS, spanName, type Span } from '../chart/month-charts';

export interface KindsView {
  readonly chart: ChartView | null;
  readonly note: string;
  /** Months of the category that was tapped. */
  readonly picked: ChartView | null;
  readonly none: { readonly title: string; readonly words: string } | null;
}

/** What the months that are shown add up to: at least that much when some are hidden. */
function sliceOf(
  { categoryId, name, closed }: OversightView['categories'][number],
  span: number,
): ChartPoint {
  const months = closed.slice(-span);
  const sum = months.reduce<number>((all, one) => all + (one ?? 0), 0);
  const isHidden = months.includes(null);
  const text = isHidden ? (sum === 0 ? '不显示' : `至少 ${sum} 件`) : `${sum} 件`;
  return { id: categoryId, tick: '', name, value: isHidden && sum === 0 ? null : sum, text };
}

export function kindsView({ categories, months }: OversightView, span: Span, kindId: string): KindsView {
  const points = categories
    .map((one) => sliceOf(one, Number(span)))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (points.length === 0) return { chart: null, note: '', picked: null, none: NO_MONTHS };
  const isExact = categories.every(({ closed }) => !closed.slice(-Number(span)).includes(null));
  const kind = categories.find(({ categoryId }) => categoryId === kindId);
  return {
    chart: {
      ...NO_CHART,
      kind: 'donut',
      title: `${spanName(span)}都是什么事`,
      points,
      pickedId: kindId,
    },
    note: `点一类，看它每个月有多少。${isExact ? '' : '环里只算能显示的数。'}`,
    picked: kind
      ? closedChart(
          `${kind.name}，每月结案`,
          months.map(({ month }, at) => ({ month, closed: kind.closed[at] ?? null })),
          span,
        )
      : null,
    none: null,
  };
}
