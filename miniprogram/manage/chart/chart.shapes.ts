/** 图形 · What a chart is made of: where things are and in which ink, with no canvas and no colour. */

/** What of the theme a shape is painted in. */
export type Ink = 'text' | 'second' | 'line' | 'bar' | 'onSlice';

export type Spot = readonly [x: number, y: number];

export interface Words {
  readonly kind: 'words';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly words: string;
  readonly align: 'left' | 'center' | 'right';
  readonly ink: Ink;
}

export type Shape =
  | Words
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly ink: Ink;
    }
  | { readonly kind: 'path'; readonly points: readonly Spot[]; readonly width: number; readonly ink: Ink }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly r: number; readonly ink: Ink }
  | {
      readonly kind: 'slice';
      readonly x: number;
      readonly y: number;
      readonly inner: number;
      readonly outer: number;
      /** Radians, clockwise from the right. */
      readonly from: number;
      readonly to: number;
      /** Which of the theme's shades. */
      readonly shade: number;
    };

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Of letters, px. */
  readonly letter: number;
}

/** A Chinese letter is as wide as it is high, and so is a percent sign; a Latin one about six tenths. */
export const widthOf = (words: string, letter: number): number =>
  [...words].reduce((sum, one) => sum + (one > '\u2fff' || one === '%' ? letter : letter * 0.6), 0);
