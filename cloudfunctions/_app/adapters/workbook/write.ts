import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { columnLetters, type Written } from '../../../../domain/setup/cells';
import type { WrittenColumn, WrittenSheet } from '../../ports/workbook';
import { MTIME } from './pack';
import {
  CONTENT_TYPES,
  RELATIONS,
  STYLES,
  escapeXml,
  notesParts,
  relationsOf,
  workbookParts,
} from './templates';
import { collected } from './zip';

/** Pieces of XML are joined up to this many characters before they are packed. */
const PIECE = 64 * 1024;
const MOST_CELL = 32_000;
const LAST_ROW = 1_048_576;
/** Where each lies among the cell formats of STYLES. */
const STYLE = { number: 0, heading: 1, text: 2, hundredths: 3 } as const;

/** 写工作簿 · Packs an Excel file row by row; every text is a text, so nothing that is written becomes a formula. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (path: string, text: string): void => {
    zip.addBuffer(Buffer.from(text, 'utf8'), path, { mtime: MTIME });
  };
  add('[Content_Types].xml', CONTENT_TYPES(sheets.length));
  add('_rels/.rels', RELATIONS);
  add('xl/styles.xml', STYLES);
  for (const [path, text] of workbookParts(sheets.map(({ name }) => name))) add(path, text);
  sheets.forEach((sheet, index) => {
    const part = `sheet${index + 1}`;
    const stream = Readable.from(pieces(sheet), { objectMode: true, encoding: 'utf8' });
    stream.on('error', (error) => zip.emit('error', error));
    zip.addReadStream(stream, `xl/worksheets/${part}.xml`, { mtime: MTIME });
    add(`xl/worksheets/_rels/${part}.xml.rels`, relationsOf(index + 1));
    for (const [path, text] of notesParts(
      index + 1,
      sheet.columns.map(({ note }) => note),
    ))
      add(path, text);
  });
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  return Promise.race([collected(zip.outputStream), failed]);
}

/** 打印 · With lines, on A4 across, as many columns as there are on one page; the first row again on each. */
const PRINTED =
  '<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

async function* pieces({ columns, rows }: WrittenSheet): AsyncIterable<Buffer> {
  let text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  text += rowXml(
    1,
    columns.map(({ heading }) => heading),
    () => STYLE.heading,
  );
  const styleOf = (cell: Written, column: number): number =>
    typeof cell === 'number' ? STYLE[columns[column]?.isHundredths ? 'hundredths' : 'number'] : STYLE.text;
  let number = 1;
  for await (const row of rows) {
    number += 1;
    text += rowXml(number, row, styleOf);
    if (text.length < PIECE) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(
    `${text}</sheetData>${validations(columns)}${PRINTED}<legacyDrawing r:id="rId1"/></worksheet>`,
    'utf8',
  );
}

const columnXml = ({ width }: WrittenColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE.text}" customWidth="1"/>`;

function rowXml(
  number: number,
  cells: readonly Written[],
  styleOf: (cell: Written, column: number) => number,
): string {
  const inside = cells.map((cell, column) =>
    cellXml(`${columnLetters(column)}${number}`, cell, styleOf(cell, column)),
  );
  return `<row r="${number}">${inside.join('')}</row>`;
}

function cellXml(reference: string, cell: Written, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, MOST_CELL))}</t></is></c>`;
}

/** What may be chosen, as a list in each row; another word is warned of, so that a list can grow. */
function validations(columns: readonly WrittenColumn[]): string {
  const lists = columns.flatMap(({ choices }, column) => {
    if (choices.length === 0) return [];
    const letters = columnLetters(column);
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${LAST_ROW}"><formula1>"${escapeXml(choices.join(','))}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
