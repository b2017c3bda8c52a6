/** 画证明 · An A4 page in the letters of a paper, whatever the phone's theme. */
import type { PaperView } from '../../../domain/contract';
import { paragraphsOf } from './paper.words';

export const PAGE = { width: 794, height: 1123 } as const;
const MARGIN = 90;
const LETTER = 24;
const LEADING = 46;
const QR = 130;

/** What of a 2d context is used. */
export interface Pen {
  fillStyle: string;
  font: string;
  textAlign: string;
  fillRect(x: number, y: number, w: number, h: number): void;
  fillText(words: string, x: number, y: number): void;
  measureText(words: string): { readonly width: number };
  drawImage(image: never, x: number, y: number, w: number, h: number): void;
}

interface Line {
  readonly text: string;
  readonly isSigned: boolean;
}

/** Lines that fit, each paragraph with two letters' indent; what is signed stands at the right. */
export function linesFor(text: string, widthOf: (words: string) => number, most: number): readonly Line[] {
  return paragraphsOf(text).flatMap(({ text: paragraph, isSigned }) => {
    const lines: Line[] = [];
    let line = isSigned ? '' : '　　';
    for (const letter of paragraph) {
      if (widthOf(line + letter) > most) {
        lines.push({ text: line, isSigned });
        line = '';
      }
      line += letter;
    }
    return [...lines, { text: line, isSigned }];
  });
}

export function drawPaper(pen: Pen, { name, number, text, receipt }: PaperView, qr: unknown): void {
  const { width, height } = PAGE;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000000';
  pen.textAlign = 'center';
  pen.font = '36px serif';
  pen.fillText(name, width / 2, 150);
  pen.font = `${LETTER}px serif`;
  pen.textAlign = 'right';
  pen.fillText(`编号 ${number}`, width - MARGIN, 220);
  const lines = linesFor(text ?? '', (words) => pen.measureText(words).width, width - 2 * MARGIN);
  lines.forEach((line, at) => {
    pen.textAlign = line.isSigned ? 'right' : 'left';
    pen.fillText(line.text, line.isSigned ? width - MARGIN : MARGIN, 290 + at * LEADING);
  });
  pen.textAlign = 'left';
  const foot = height - MARGIN - QR;
  pen.drawImage(qr as never, MARGIN, foot, QR, QR);
  pen.font = '18px serif';
  pen.fillText(`核验码 ${receipt.code} · 第 ${receipt.line} 条`, MARGIN + QR + 20, foot + 50);
  pen.fillText('在“网里办”里扫左边的码，看真假、看作没作废。', MARGIN + QR + 20, foot + 85);
}
