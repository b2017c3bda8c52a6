import type { SlipView } from '../../../domain/contract';
import { zip, type ZipEntry } from './zip';

const COLUMNS = 2;
const ROWS = 4;
export const SLIPS_A_PAGE = COLUMNS * ROWS;

/** Word measures pages in twentieths of a point, letters in half points, pictures in 12700ths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 567 };
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
export function slipDocument(slips: readonly SlipView[]): Buffer {
  const pictures = slips.map(({ qr }, index) => file(`word/media/qr${index + 1}.png`, pngOf(qr)));
  const relations = slips.map(
    (_, index) =>
      `<Relationship Id="qr${index + 1}" Type="${OFFICE}/relationships/image" Target="media/qr${index + 1}.png"/>`,
  );
  return zip([
    file('[Content_Types].xml', xml(TYPES)),
    file('_rels/.rels', xml(relationships([MAIN]))),
    file('word/document.xml', xml(documentOf(slips))),
    file('word/_rels/document.xml.rels', xml(relationships(relations))),
    ...pictures,
  ]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = `<Relationship Id="main" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>`;
const TYPES =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const file = (name: string, content: Buffer): ZipEntry => ({ name, content });
const xml = (text: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const relationships = (all: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const pngOf = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

function documentOf(slips: readonly SlipView[]): string {
  const rows = Array.from({ length: Math.ceil(slips.length / COLUMNS) }, (_, row) => {
    const cells = Array.from({ length: COLUMNS }, (_one, column) => slipCells(slips, row * COLUMNS + column));
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ROW_HEIGHT}" w:hRule="exact"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const line = (side: string): string => `<w:${side} w:val="dashed" w:sz="4" w:color="999999"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH'].map(line).join('');
  const { width, height, margin } = PAGE;
  return (
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"` +
    ` xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"><w:body>` +
    `<w:tbl><w:tblPr><w:tblW w:w="${width - 2 * margin}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${PICTURE_WIDTH}"/><w:gridCol w:w="${TEXT_WIDTH}"/>`.repeat(COLUMNS)}</w:tblGrid>` +
    `${rows.join('')}</w:tbl>` +
    // Word wants a paragraph after a table; this one takes no room.
    '<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>' +
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>` +
    '</w:body></w:document>'
  );
}

function slipCells(slips: readonly SlipView[], index: number): string {
  const slip = slips[index];
  if (!slip) return cell(PICTURE_WIDTH, paragraph('', 20)) + cell(TEXT_WIDTH, paragraph('', 20));
  const { placeNames, householdLabel, code } = slip;
  const texts = [
    paragraph(placeNames.join(' '), 18),
    paragraph(householdLabel, 28, true),
    paragraph(code, 52, true),
    ...HOW.map((words) => paragraph(words, 16)),
  ];
  return cell(PICTURE_WIDTH, `<w:p>${picture(index + 1)}</w:p>`) + cell(TEXT_WIDTH, texts.join(''));
}

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const paragraph = (words: string, halfPoints: number, isBold = false): string =>
  '<w:p><w:pPr><w:spacing w:before="20" w:after="40"/></w:pPr><w:r><w:rPr>' +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei"/>${isBold ? '<w:b/>' : ''}` +
  `<w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;

const picture = (number: number): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${QR_EMU}" cy="${QR_EMU}"/>` +
  `<wp:docPr id="${number}" name="qr${number}"/><a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic>` +
  `<pic:nvPicPr><pic:cNvPr id="${number}" name="qr${number}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip r:embed="qr${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${QR_EMU}" cy="${QR_EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\p{Cc}]/gu, '');
