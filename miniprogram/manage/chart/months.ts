/** 按月的图 · Bars and a line. */
import { widthOf, type ChartSize, type Shape, type Spot } from './chart.shapes';
import type { ChartView } from './chart.points';
import { axis, gap, plotOf, ticks, xOf, yOf, type Plot } from './plot';

/** 柱 · With their numbers on top where there is room for all. */
export function bars(view: ChartView, size: ChartSize): readonly Shape[] {
  const plot = plotOf(view, size);
  const widest = Math.max(...view.points.map(({ value }) => widthOf(String(value ?? ''), size.letter)));
  const hasRoom = plot.step >= widest + 2;
  const drawn = view.points.flatMap(({ value }, at): Shape[] => {
    if (value === null) return [gap(plot, at)];
    const [x, y] = [xOf(plot, at), yOf(plot, value)];
    const w = Math.max(2, plot.step * 0.6);
    const bar: Shape = { kind: 'rect', x: x - w / 2, y, w, h: yOf(plot, 0) - y, ink: 'bar' };
    return hasRoom ? [bar, number(String(value), x, y - 4)] : [bar];
  });
  return [...axis(plot, size), ...drawn, ...ticks(view, plot, size)];
}

const number = (words: string, x: number, y: number): Shape => ({
  kind: 'words',
  x,
  y,
  words,
  align: 'center',
  ink: 'text',
});

/** 折线 · With dots, broken where a value isn't shown; the newest value stands above its dot. */
export function line(view: ChartView, size: ChartSize): readonly Shape[] {
  const plot = plotOf(view, size);
  const runs: Spot[][] = [[]];
  const marks = view.points.map(({ value }, at): Shape => {
    if (value === null) {
      runs.push([]);
      return gap(plot, at);
    }
    const [x, y] = [xOf(plot, at), yOf(plot, value)];
    runs.at(-1)?.push([x, y]);
    return { kind: 'dot', x, y, r: plot.step < 10 ? 2 : 3, ink: 'bar' };
  });
  const paths = runs
    .filter((run) => run.length > 1)
    .map((points): Shape => ({ kind: 'path', points, width: 2, ink: 'bar' }));
  return [...axis(plot, size), ...paths, ...marks, ...newest(view, plot, size), ...ticks(view, plot, size)];
}

function newest({ points }: ChartView, plot: Plot, { width, letter }: ChartSize): readonly Shape[] {
  const at = points.map(({ value }) => value !== null).lastIndexOf(true);
  const point = points[at];
  if (!point || point.value === null) return [];
  const half = widthOf(point.text, letter) / 2;
  const x = Math.min(xOf(plot, at), width - half);
  // Above all of the line that runs below it, so that it never lies across it.
  const reach = Math.ceil((xOf(plot, at) - (x - half)) / plot.step) + 1;
  const near = points.slice(Math.max(0, at - reach), at + 1).map(({ value }) => value ?? 0);
  return [number(point.text, x, yOf(plot, Math.max(...near)) - letter * 0.6)];
}
