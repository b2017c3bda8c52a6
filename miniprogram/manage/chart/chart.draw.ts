/** 上色 · Puts shapes on a 2d canvas in the colours and letters of the theme. */
import type { Ink, Shape } from './chart.shapes';

export interface Look {
  readonly inks: Readonly<Record<Ink, string>>;
  /** Of slices, in turn. */
  readonly shades: readonly string[];
  /** Between slices. */
  readonly ground: string;
  readonly letter: number;
  readonly family: string;
}

/** What of a 2d context is used. */
export interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  fillRect(x: number, y: number, w: number, h: number): void;
  fillText(words: string, x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, r: number, from: number, to: number, isBack?: boolean): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
}

export function draw(pen: Pen, shapes: readonly Shape[], look: Look): void {
  pen.font = `${look.letter}px ${look.family}`;
  for (const shape of shapes) drawOne(pen, shape, look);
}

function drawOne(pen: Pen, shape: Shape, { inks, shades, ground }: Look): void {
  switch (shape.kind) {
    case 'rect':
      pen.fillStyle = inks[shape.ink];
      pen.fillRect(shape.x, shape.y, shape.w, shape.h);
      return;
    case 'path':
      pen.strokeStyle = inks[shape.ink];
      pen.lineWidth = shape.width;
      pen.beginPath();
      shape.points.forEach(([x, y], at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      pen.stroke();
      return;
    case 'dot':
      pen.fillStyle = inks[shape.ink];
      pen.beginPath();
      pen.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      pen.fill();
      return;
    case 'slice':
      pen.fillStyle = shades[shape.shade] ?? inks.bar;
      pen.strokeStyle = ground;
      pen.lineWidth = 2;
      pen.beginPath();
      pen.arc(shape.x, shape.y, shape.outer, shape.from, shape.to);
      pen.arc(shape.x, shape.y, shape.inner, shape.to, shape.from, true);
      pen.closePath();
      pen.fill();
      pen.stroke();
      return;
    case 'words':
      pen.fillStyle = inks[shape.ink];
      pen.textAlign = shape.align;
      pen.fillText(shape.words, shape.x, shape.y);
  }
}
