/**
 * 图 · What a chart draws, as plain shapes.
 *
 * A value that isn't shown leaves a gap with a mark, never a nought; every slice has its number, so that nothing
 * is said by colour alone.
 */
import { donut, shadesOf } from './donut';
import { bars, line } from './months';
import type { ChartPoint, ChartView } from './chart.points';
import type { ChartSize, Shape } from './chart.shapes';

/** 画什么 · The shapes of a chart in this size, the hindmost first. */
export function shapesOf(view: ChartView, size: ChartSize): readonly Shape[] {
  if (view.points.length === 0) return [];
  switch (view.kind) {
    case 'donut':
      return donut(view.points, size);
    case 'bars':
      return bars(view, size);
    case 'line':
      return line(view, size);
  }
}

export interface RowView {
  readonly id: string;
  /** Its number in the donut; '' when it has no slice. */
  readonly number: string;
  /** Which of the theme's slices it has, from 1; '' when none. */
  readonly shade: string;
  readonly name: string;
  readonly text: string;
  readonly isPicked: boolean;
  readonly label: string;
}

/** 看数字 · The numbers as rows: months with the newest first, slices as they are numbered. */
export function rowsOf({ kind, points, pickedId }: ChartView): readonly RowView[] {
  const isDonut = kind === 'donut';
  const shades = isDonut ? shadesOf(points) : [];
  const rows = points.map(({ id, name, text }, at) => ({
    id,
    number: typeof shades[at] === 'number' ? String(at + 1) : '',
    shade: typeof shades[at] === 'number' ? String(shades[at] + 1) : '',
    name,
    text,
    isPicked: id === pickedId,
    label: `${name}，${text}`,
  }));
  return isDonut ? rows : rows.reverse();
}

/** What the mark of a gap means; '' without one. */
export const gapWords = ({ kind, points }: ChartView): string =>
  kind !== 'donut' && points.some(({ value }) => value === null) ? '短横：没有能显示的数' : '';

const valued = (points: readonly ChartPoint[]): (ChartPoint & { readonly value: number })[] =>
  points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));

/** 一句话 · The chart for those who listen; each number is a row of 看数字. */
export function spoken({ kind, title, points }: ChartView): string {
  const shown = valued(points).sort((a, b) => a.value - b.value);
  const [least, most] = [shown[0], shown.at(-1)];
  if (!least || !most) return `${title}：没有能显示的数`;
  const left = points.length - shown.length;
  const rest = left === 0 ? '' : `，另有 ${left} 个没有数`;
  if (kind === 'donut') return `${title}：共 ${points.length} 类，最多的是${most.name} ${most.text}${rest}`;
  const last = points.at(-1);
  const newest = last ? `${last.name} ${last.text}，` : '';
  if (least.value === most.value) return `${title}：${newest}一直是 ${most.text}${rest}`;
  return `${title}：${newest}最多 ${most.name} ${most.text}，最少 ${least.name} ${least.text}${rest}`;
}
