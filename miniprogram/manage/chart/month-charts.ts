/** 走势 · A place's months as charts. */
import type { MonthView } from '../../../domain/contract';
import type { SegmentView } from '../../components/segments/segments';
import { NO_CHART, type ChartPoint, type ChartView } from './chart.points';
import { counted, rated } from './counted';

/** 看多久 · Months of a trend. */
export type Span = '12' | '36';

export const FIRST_SPAN = '12' as Span;

const SPANS: readonly { readonly id: Span; readonly text: string }[] = [
  { id: '12', text: '近一年' },
  { id: '36', text: '近三年' },
];
export const spanName = (span: Span): string => SPANS.find(({ id }) => id === span)?.text ?? '';
export const spanSegments = (span: Span): readonly SegmentView[] =>
  SPANS.map(({ id, text }) => ({ id, text, count: '', isOn: id === span, isLate: false }));

const numberOf = (month: string): number => Number(month.slice(5));
/** '2026-11' → '2026年11月' */
const nameOf = (month: string): string => `${month.slice(0, 4)}年${numberOf(month)}月`;
/** Each month of a year, of three years only where they begin. */
const tickOf = (month: string, span: Span): string => {
  if (span === '12') return `${numberOf(month)}月`;
  return numberOf(month) === 1 ? `${month.slice(0, 4)}年` : '';
};

const pointOf = (month: string, span: Span, value: number | null, text: string): ChartPoint => ({
  id: month,
  tick: tickOf(month, span),
  name: nameOf(month),
  value,
  text,
});

/** Closed by month, as bars. */
export const closedChart = (
  title: string,
  months: readonly { readonly month: string; readonly closed: number | null }[],
  span: Span,
): ChartView => ({
  ...NO_CHART,
  title,
  points: months
    .slice(-Number(span))
    .map(({ month, closed }) => pointOf(month, span, closed, counted(closed))),
});

const rateChart = (
  title: string,
  months: readonly MonthView[],
  span: Span,
  rateOf: (month: MonthView) => number | null,
): ChartView => ({
  ...NO_CHART,
  kind: 'line',
  title,
  most: 100,
  points: months
    .slice(-Number(span))
    .map((one) => pointOf(one.month, span, rateOf(one), rated(rateOf(one), one.closed !== 0))),
});

/** 走势 · How much was closed, how much of it in the grid, and how much in time; none when nothing was closed. */
export function monthCharts(months: readonly MonthView[], span: Span): readonly ChartView[] {
  if (months.slice(-Number(span)).every(({ closed }) => closed === 0)) return [];
  return [
    closedChart('每月结案', months, span),
    rateChart('小事不出网率', months, span, (one) => one.closedInGridPercent),
    rateChart('按时办结率', months, span, (one) => one.handledOnTimePercent),
  ];
}

export const NO_MONTHS = {
  title: '还没有走势',
  words: '这段时间没有结案的事。办结、评价以后，这里会有。',
};
