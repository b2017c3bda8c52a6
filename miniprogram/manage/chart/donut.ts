/** 环 · Slices clockwise from the top, numbered as the rows below it. */
import { widthOf, type ChartSize, type Shape } from './chart.shapes';
import type { ChartPoint } from './chart.points';

/** Shades that the theme has for slices: `--slice-1` to `--slice-5`, which colour-blind eyes tell apart too. */
const SHADES = 5;

/** Neighbours differ, also the last and the first. */
const shadeOf = (at: number, count: number): number =>
  at === count - 1 && at % SHADES === 0 && at > 0 ? 1 : at % SHADES;

/** 哪个颜色 · The shade of each point's slice; null for what has none. */
export function shadesOf(points: readonly ChartPoint[]): readonly (number | null)[] {
  const count = points.filter(({ value }) => value).length;
  let next = 0;
  return points.map(({ value }) => (value ? shadeOf(next++, count) : null));
}

export function donut(points: readonly ChartPoint[], { width, height, letter }: ChartSize): readonly Shape[] {
  const [x, y] = [width / 2, height / 2];
  const outer = Math.max(1, Math.min(width, height) / 2 - 2);
  const inner = outer * 0.55;
  const radius = (inner + outer) / 2;
  const shades = shadesOf(points);
  const slices = points.flatMap(({ value }, at) => (value ? [{ value, at, shade: shades[at] ?? 0 }] : []));
  const sum = slices.reduce((all, { value }) => all + value, 0);
  if (sum === 0)
    return [{ kind: 'words', x, y: y + letter / 3, words: '没有数', align: 'center', ink: 'text' }];
  let from = -Math.PI / 2;
  return slices.flatMap(({ value, at, shade }): Shape[] => {
    const to = from + (value / sum) * 2 * Math.PI;
    const middle = (from + to) / 2;
    const words = String(at + 1);
    // A number stands on its slice only when it fits; the row below has it anyway.
    const hasRoom = (to - from) * radius >= widthOf(words, letter) + 4 && outer - inner >= letter * 1.2;
    const slice: Shape = {
      kind: 'slice',
      x,
      y,
      inner,
      outer,
      from,
      to,
      shade,
    };
    const number: Shape = {
      kind: 'words',
      x: x + Math.cos(middle) * radius,
      y: y + Math.sin(middle) * radius + letter / 3,
      words,
      align: 'center',
      ink: 'onSlice',
    };
    from = to;
    return hasRoom ? [slice, number] : [slice];
  });
}
