import type { SlipView } from '../../../domain/contract';
import type { ArchiveFile } from '../ports/archive';
import { A4, a4Page, paragraph, picture, wordFiles } from './word-document';

const COLUMNS = 2;
const ROWS = 4;
export const SLIPS_A_PAGE = COLUMNS * ROWS;

/** Word measures pages in twentieths of a point, letters in half points, pictures in 12700ths of a point. */
const PAGE = { ...A4, margin: 567 };
const ROW_HEIGHT = 3_880;
const PICTURE_WIDTH = 2_300;
const TEXT_WIDTH = (PAGE.width - 2 * PAGE.margin) / COLUMNS - PICTURE_WIDTH;
const QR_EMU = 1_332_000;

const HOW = [
  '微信扫一扫，或打开小程序“网里办”：',
  '我的 → 绑定住户 → 输入这 6 位。',
  '只给自家人用，别给外人看。丢了找网格员换。',
];

/**
 * 住户码打印页 · Slips as a Word document, eight on an A4 page to be cut apart: what a phone can open, forward
 * and print.
 */
export function slipDocument(slips: readonly SlipView[]): readonly ArchiveFile[] {
  const pictures = slips.map(({ qr }, index) => [qrName(index), pngOf(qr)] as const);
  return wordFiles(bodyOf(slips), new Map(pictures));
}

const qrName = (index: number): string => `qr${index + 1}`;
const pngOf = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

function bodyOf(slips: readonly SlipView[]): string {
  const rows = Array.from({ length: Math.ceil(slips.length / COLUMNS) }, (_, row) => {
    const cells = Array.from({ length: COLUMNS }, (_one, column) => slipCells(slips, row * COLUMNS + column));
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ROW_HEIGHT}" w:hRule="exact"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const line = (side: string): string => `<w:${side} w:val="dashed" w:sz="4" w:color="999999"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH'].map(line).join('');
  const { width, margin } = PAGE;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width - 2 * margin}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${PICTURE_WIDTH}"/><w:gridCol w:w="${TEXT_WIDTH}"/>`.repeat(COLUMNS)}</w:tblGrid>` +
    `${rows.join('')}</w:tbl>` +
    // Word wants a paragraph after a table; this one takes no room.
    '<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>' +
    a4Page(margin)
  );
}

function slipCells(slips: readonly SlipView[], index: number): string {
  const slip = slips[index];
  if (!slip)
    return cell(PICTURE_WIDTH, paragraph('', letters(20))) + cell(TEXT_WIDTH, paragraph('', letters(20)));
  const { placeNames, householdLabel, code } = slip;
  const texts = [
    paragraph(placeNames.join(' '), letters(18)),
    paragraph(householdLabel, letters(28, true)),
    paragraph(code, letters(52, true)),
    ...HOW.map((words) => paragraph(words, letters(16))),
  ];
  return (
    cell(PICTURE_WIDTH, `<w:p>${picture(qrName(index), index + 1, QR_EMU)}</w:p>`) +
    cell(TEXT_WIDTH, texts.join(''))
  );
}

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const letters = (halfPoints: number, isBold = false) => ({ halfPoints, isBold, before: 20, after: 40 });
