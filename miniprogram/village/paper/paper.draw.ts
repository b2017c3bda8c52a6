/** 画证明 · An A4 page in the letters of a paper, whatever the phone's theme. */
import type { PaperView } from '../../../domain/contract';

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

/** Lines that fit, each paragraph with two letters' indent; what is signed stands at the right. */
export function linesFor(text: string, widthOf: (words: string) => number, most: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '　　';
    for (const letter of paragraph) {
      if (widthOf(line + letter) > most) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
    return [...lines, line];
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
  pen.textAlign = 'left';
  pen.font = `${LETTER}px serif`;
  pen.fillText(`编号 ${number}`, MARGIN, 220);
  const lines = linesFor(text ?? '', (words) => pen.measureText(words).width, width - 2 * MARGIN);
  lines.forEach((line, at) => pen.fillText(line, MARGIN, 290 + at * LEADING));
  const foot = height - MARGIN - QR;
  pen.drawImage(qr as never, MARGIN, foot, QR, QR);
  pen.font = '18px serif';
  pen.fillText(`核验码 ${receipt.code} · 第 ${receipt.line} 条`, MARGIN + QR + 20, foot + 50);
  pen.fillText('在“网里办”里扫左边的码，看真假、看作没作废。', MARGIN + QR + 20, foot + 85);
}
