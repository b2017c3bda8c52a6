/** 坐标 · The axis of a chart by months: round numbers, lines, and as many ticks as have room. */
import { widthOf, type ChartSize, type Shape, type Words } from './chart.shapes';
import type { ChartView } from './chart.points';

export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Numbers at which there is a line, 0 first. */
  readonly marks: readonly number[];
  readonly most: number;
  /** Between two points, px. */
  readonly step: number;
}

/** Parts that an axis is cut into at most. */
const MOST_PARTS = 4;
const AIR = 4;

/** 整的刻度 · The next 1, 2 or 5 with noughts: between two lines there are always whole matters. */
function roundStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((one) => one * power >= least) ?? 10) * power;
}

/** Round numbers from 0 to at least `most`. */
export function marksOf(most: number): readonly number[] {
  const step = roundStep(most / MOST_PARTS);
  const parts = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: parts + 1 }, (_, at) => at * step);
}

export function plotOf({ points, most }: ChartView, { width, height, letter }: ChartSize): Plot {
  const marks = marksOf(most ?? Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const top = marks.at(-1) ?? 1;
  const left = Math.ceil(widthOf(String(top), letter)) + 2 * AIR;
  const room = Math.max(1, width - left - AIR);
  return {
    left,
    // Above the highest bar stands its number, below the axis the ticks.
    top: letter * 1.5,
    width: room,
    height: Math.max(1, height - letter * 3.2),
    marks,
    most: top,
    step: room / points.length,
  };
}

export const xOf = ({ left, step }: Plot, at: number): number => left + step * (at + 0.5);
export const yOf = ({ top, height, most }: Plot, value: number): number => top + height * (1 - value / most);

/** Lines from left to right with their numbers. */
export function axis(plot: Plot, { letter }: ChartSize): readonly Shape[] {
  return plot.marks.flatMap((value): Shape[] => {
    const y = yOf(plot, value);
    const right = plot.left + plot.width;
    return [
      {
        kind: 'path',
        points: [
          [plot.left, y],
          [right, y],
        ],
        width: 1,
        ink: 'line',
      },
      {
        kind: 'words',
        x: plot.left - AIR,
        y: y + letter / 3,
        words: String(value),
        align: 'right',
        ink: 'second',
      },
    ];
  });
}

/** As many ticks as have room beside one another, evenly from the newest back. */
export function ticks(
  { points }: ChartView,
  plot: Plot,
  { width, height, letter }: ChartSize,
): readonly Words[] {
  const all = points.flatMap(({ tick }, at): Words[] => {
    const half = widthOf(tick, letter) / 2;
    const x = Math.min(xOf(plot, at), width - half);
    if (tick === '' || x < half) return [];
    return [{ kind: 'words', x, y: height - letter * 0.4, words: tick, align: 'center', ink: 'second' }];
  });
  const every = (step: number): Words[] => all.filter((_, at) => (all.length - 1 - at) % step === 0);
  const isTight = (shown: readonly Words[]): boolean =>
    shown.some((one, at) => {
      const next = shown[at + 1];
      if (!next) return false;
      const halves = (widthOf(one.words, letter) + widthOf(next.words, letter)) / 2;
      return next.x - one.x < halves + letter * 0.4;
    });
  let step = 1;
  while (isTight(every(step))) step += 1;
  return every(step);
}

/** 缺口 · Stands where a value isn't shown, clear of the axis so that it isn't taken for a nought. */
export function gap(plot: Plot, at: number): Shape {
  const half = Math.min(AIR, plot.step * 0.3);
  const [x, y] = [xOf(plot, at), yOf(plot, 0) - 6];
  return {
    kind: 'path',
    points: [
      [x - half, y],
      [x + half, y],
    ],
    width: 2,
    ink: 'second',
  };
}
