import { draw, type Pen } from '../../../miniprogram/manage/chart/chart.draw';
import {
  widthOf,
  type ChartSize,
  type Shape,
  type Words,
} from '../../../miniprogram/manage/chart/chart.shapes';
import { NO_CHART, type ChartPoint, type ChartView } from '../../../miniprogram/manage/chart/chart.points';
import { rowsOf, shapesOf, spoken } from '../../../miniprogram/manage/chart/chart.view';
import { marksOf } from '../../../miniprogram/manage/chart/plot';

/** The inner width of a card on the smallest phone, in both views. */
const SMALL: ChartSize = { width: 256, height: 182, letter: 13 };
const SMALL_ELDER: ChartSize = { width: 256, height: 252, letter: 18 };

const point = (value: number | null, at: number): ChartPoint => ({
  id: String(at),
  tick: `${(at % 12) + 1}月`,
  name: `第${at + 1}月`,
  value,
  text: value === null ? '不显示' : `${value} 件`,
});
const chart = (kind: ChartView['kind'], values: readonly (number | null)[]): ChartView => ({
  ...NO_CHART,
  kind,
  title: '每月结案',
  points: values.map(point),
});
const of = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K): Extract<Shape, { kind: K }>[] =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);
const ticksIn = (shapes: readonly Shape[]): Words[] =>
  of(shapes, 'words').filter(({ words }) => words.endsWith('月'));

/** Left and right ends of words, px. */
function spread({ x, words, align }: Words, letter: number): readonly [number, number] {
  const width = widthOf(words, letter);
  if (align === 'center') return [x - width / 2, x + width / 2];
  return align === 'right' ? [x - width, x] : [x, x + width];
}

describe('刻度', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [9, [0, 5, 10]],
    [40, [0, 10, 20, 30, 40]],
    [100, [0, 50, 100]],
    [121, [0, 50, 100, 150]],
    [2345, [0, 1000, 2000, 3000]],
  ])('ends on a plain number at or above %d', (most, marks) => {
    expect(marksOf(most)).toEqual(marks);
  });
});

describe('柱', () => {
  it('are as high as their values, with the number on top', () => {
    const shapes = shapesOf(chart('bars', [10, 20]), SMALL);
    const [low, high] = of(shapes, 'rect');
    expect((high?.h ?? 0) / (low?.h ?? 1)).toBeCloseTo(2);
    expect(of(shapes, 'words').map(({ words }) => words)).toEqual(expect.arrayContaining(['10', '20']));
  });

  it('stand on the axis when all is nought, each saying 0', () => {
    const shapes = shapesOf(chart('bars', [0, 0, 0]), SMALL);
    expect(of(shapes, 'rect').map(({ h }) => h)).toEqual([0, 0, 0]);
    expect(of(shapes, 'words').filter(({ words }) => words === '0')).toHaveLength(4);
  });

  it('leave a gap with a mark where a value is hidden, clear of the nought', () => {
    const shapes = shapesOf(chart('bars', [10, null, 20]), SMALL);
    expect(of(shapes, 'rect')).toHaveLength(2);
    const marks = of(shapes, 'path').filter(({ ink }) => ink === 'second');
    const zero = of(shapes, 'path').filter(({ ink }) => ink === 'line')[0]?.points[0]?.[1] ?? 0;
    expect(marks).toHaveLength(1);
    expect(marks[0]?.points[0]?.[1]).toBeLessThan(zero - 4);
  });

  it.each(['bars', 'line'] as const)('of kind %s draw only marks when all is hidden', (kind) => {
    const shapes = shapesOf(chart(kind, [null, null]), SMALL);
    expect([...of(shapes, 'rect'), ...of(shapes, 'dot')]).toEqual([]);
    expect(of(shapes, 'path').filter(({ ink }) => ink === 'second')).toHaveLength(2);
  });
});

describe('折线', () => {
  it('is broken where a value is hidden', () => {
    const shapes = shapesOf(chart('line', [1, 2, null, 4, 5, 6]), SMALL);
    const lines = of(shapes, 'path').filter(({ ink }) => ink === 'bar');
    expect(lines.map(({ points }) => points.length)).toEqual([2, 3]);
  });

  it('of one point is a dot with its number', () => {
    const shapes = shapesOf(chart('line', [7]), SMALL);
    expect(of(shapes, 'dot')).toHaveLength(1);
    expect(of(shapes, 'path').filter(({ ink }) => ink === 'bar')).toEqual([]);
    expect(of(shapes, 'words').map(({ words }) => words)).toContain('7 件');
  });
});

describe.each([
  ['standard', SMALL],
  ['elder', SMALL_ELDER],
])('三年 on a small phone, %s letters', (_, size) => {
  const values = Array.from({ length: 36 }, (_value, at) => (at % 7 === 0 ? null : 100 + at));

  it.each(['bars', 'line'] as const)('has ticks apart and everything of %s within', (kind) => {
    const shapes = shapesOf(chart(kind, values), size);
    const ticks = ticksIn(shapes).map((words) => spread(words, size.letter));
    expect(ticks.length).toBeGreaterThan(2);
    ticks.slice(1).forEach(([from], at) => expect(from).toBeGreaterThan(ticks[at]?.[1] ?? Infinity));
    for (const words of of(shapes, 'words')) {
      const [from, to] = spread(words, size.letter);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(size.width);
      expect(words.y).toBeLessThanOrEqual(size.height);
      expect(words.y).toBeGreaterThanOrEqual(size.letter * 0.7);
    }
  });

  it('leaves numbers off bars that are too narrow for them', () => {
    const words = of(shapesOf(chart('bars', values), size), 'words').map((one) => one.words);
    expect(words).not.toContain('101');
  });
});

describe('最新的数', () => {
  it('stands above the line where that falls to it', () => {
    const shapes = shapesOf(chart('line', [40, 90, 95, 60]), SMALL);
    const label = of(shapes, 'words').find(({ words }) => words === '60 件');
    const highest = Math.min(...of(shapes, 'dot').map(({ y }) => y));
    expect(label?.y).toBeLessThan(highest);
  });
});

describe('环', () => {
  const round = (values: readonly (number | null)[]) => shapesOf(chart('donut', values), SMALL);

  it('closes the circle, in the shares of its values', () => {
    const slices = of(round([30, 10, 20]), 'slice');
    expect(slices[0]?.from).toBeCloseTo(-Math.PI / 2);
    expect(slices.at(-1)?.to).toBeCloseTo(1.5 * Math.PI);
    expect(slices.map(({ from, to }) => (to - from) / (2 * Math.PI)).map((one) => one.toFixed(3))).toEqual([
      '0.500',
      '0.167',
      '0.333',
    ]);
  });

  it('numbers slices as its rows, without those that are hidden or nought', () => {
    const view = chart('donut', [30, null, 0, 20]);
    const numbers = of(shapesOf(view, SMALL), 'words').map(({ words }) => words);
    expect(numbers).toEqual(['1', '4']);
    expect(rowsOf(view).map(({ number, shade }) => [number, shade])).toEqual([
      ['1', '1'],
      ['', ''],
      ['', ''],
      ['4', '2'],
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6, 8, 9, 13])('gives %d neighbours different shades', (count) => {
    const shades = of(round(Array.from({ length: count }, () => 10)), 'slice').map(({ shade }) => shade);
    const pairs = shades.map((shade, at) => [shade, shades[(at + 1) % count]]);
    if (count > 1) for (const [one, next] of pairs) expect(one).not.toBe(next);
  });

  it.each([[[null, null]], [[0, 0]]])('of %j says that there is nothing', (values) => {
    expect(of(round(values), 'words').map(({ words }) => words)).toEqual(['没有数']);
  });
});

describe('一句话', () => {
  it.each<[ChartView, string]>([
    [chart('bars', []), '每月结案：没有能显示的数'],
    [chart('bars', [null]), '每月结案：没有能显示的数'],
    [
      chart('line', [5, 9, null, 7]),
      '每月结案：第4月 7 件，最多 第2月 9 件，最少 第1月 5 件，另有 1 个没有数',
    ],
    [chart('line', [5, 5]), '每月结案：第2月 5 件，一直是 5 件'],
    [chart('donut', [5, 9]), '每月结案：共 2 类，最多的是第2月 9 件'],
  ])('%#', (view, words) => {
    expect(spoken(view)).toBe(words);
  });

  it('has every number as a row, the newest month first', () => {
    expect(rowsOf(chart('bars', [5, null])).map(({ name, text }) => `${name} ${text}`)).toEqual([
      '第2月 不显示',
      '第1月 5 件',
    ]);
  });
});

it('is painted in the inks of the theme', () => {
  const filled: string[] = [];
  const nothing = (): void => undefined;
  const pen: Pen = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, font: '', textAlign: '' },
    ...{ beginPath: nothing, moveTo: nothing, lineTo: nothing, arc: nothing, closePath: nothing },
    ...{ fill: nothing, stroke: nothing, fillText: nothing },
    fillRect() {
      filled.push(this.fillStyle);
    },
  };
  draw(pen, shapesOf(chart('bars', [1, 2]), SMALL), {
    inks: { text: 'black', second: 'grey', line: 'silver', bar: 'green', onSlice: 'white' },
    shades: [],
    ground: 'white',
    letter: 13,
    family: 'serif',
  });
  expect(filled).toEqual(['green', 'green']);
  expect(pen.font).toBe('13px serif');
});
