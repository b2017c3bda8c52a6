import { workbooks } from '../../cloudfunctions/_app/adapters/workbook/workbooks';
import { Package } from '../../cloudfunctions/_app/adapters/workbook/zip';
import { DomainError } from '../../domain/errors';
import type { SheetRow } from '../../domain/setup/cells';
import { setupFile } from '../setup-file';
import { book, zip } from '../workbook-parts';

async function read(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const opened = await workbooks.open(bytes);
  const rows: SheetRow[] = [];
  for await (const row of opened.rows('户')) rows.push(row);
  return rows;
}

async function xmlOf(bytes: Uint8Array, part: string): Promise<string> {
  let text = '';
  for await (const piece of (await Package.open(bytes)).pieces(part)) text += piece;
  return text;
}

/** Why a file is refused; 'read': it isn't. */
async function why(bytes: Uint8Array): Promise<unknown> {
  try {
    await read(bytes);
    return 'read';
  } catch (error) {
    return error instanceof DomainError ? error.facts['why'] : error;
  }
}

describe('读工作簿 › what other programs write', () => {
  test('shared and own texts, numbers, dates of every kind, formulas with and without a result, errors', async () => {
    const cells = [
      '<x:c r="A1" t="s"><x:v>0</x:v></x:c>',
      '<x:c r="B1" t="inlineStr"><x:is><x:t> 自己\u200b 的 </x:t></x:is></x:c>',
      '<x:c r="C1"><x:v>140928208224</x:v></x:c>',
      '<x:c r="D1"><x:v>1.40928208224E11</x:v></x:c>',
      '<x:c r="E1" s="1"><x:v>46350</x:v></x:c>',
      '<x:c r="F1" s="2"><x:v>46350.5</x:v></x:c>',
      '<x:c r="G1" t="str"><x:f>A1</x:f><x:v>算好</x:v></x:c>',
      '<x:c r="H1"><x:f>A1</x:f></x:c>',
      '<x:c r="I1" t="e"><x:v>#N/A</x:v></x:c>',
    ];
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3">${cells.join('')}</x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B3:C4"/></x:mergeCells></x:worksheet>`;
    const [row] = await read(book(sheet.replace(/([A-I])1"/g, '$13"')));
    expect(row?.number).toBe(3);
    expect(row?.merged).toEqual([1, 2]);
    expect(row?.cells.map((cell) => [cell?.kind, cell?.text])).toEqual([
      ['text', '共用'],
      ['text', '自己 的'],
      ['number', '140928208224'],
      ['number', '140928208224'],
      ['date', '2026-11-24'],
      ['date', '2026-11-24'],
      ['text', '算好'],
      ['noValue', ''],
      ['error', '#N/A'],
    ]);
  });

  test('100,000 rows come one after the other', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [
      `h-${index}`,
      '140928208224',
      '1号',
      '示例甲',
    ]);
    expect(await read(await setupFile({ households: rows }))).toHaveLength(100_001);
  }, 60_000);
});

describe('写工作簿', () => {
  test('money and areas are shown with two decimals and stay numbers', async () => {
    const column = { note: null, width: 12, choices: [] };
    const columns = [
      { ...column, heading: '份数', isHundredths: false },
      { ...column, heading: '面积', isHundredths: true },
    ];
    const bytes = await workbooks.write([{ name: '户', columns, rows: [[3, 38.5]] }]);
    const [, row] = await read(bytes);
    expect(row?.cells).toEqual([
      { kind: 'number', text: '3' },
      { kind: 'number', text: '38.5' },
    ]);
    const sheet = await xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    const [, formats = ''] = (await xmlOf(bytes, 'xl/styles.xml')).split('<cellXfs');
    const formatOf = (cell: string): string | undefined =>
      formats.split('<xf').slice(1)[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])];
    // Excel's own number format 2 is 0.00.
    expect(formatOf('B2')).toContain('numFmtId="2"');
    expect(formatOf('A2')).not.toContain('numFmtId');
  });
});

describe('读工作簿 › what could do harm is refused', () => {
  const nothing = '<worksheet><sheetData/></worksheet>';
  test('a bomb that says how big it is, before a byte is unpacked', async () => {
    expect(await why(book(Buffer.alloc(30 * 1024 * 1024, ' ')))).toBe('size');
    expect(await why(book(nothing, { declared: { 'xl/worksheets/sheet1.xml': 900_000_000 } }))).toBe('size');
  });
  test('a bomb that lies about it', async () => {
    expect(
      await why(book(Buffer.alloc(5 * 1024 * 1024, ' '), { declared: { 'xl/worksheets/sheet1.xml': 5000 } })),
    ).toBe('broken');
  });
  test.each<[string, Uint8Array, string]>([
    ['no zip', Buffer.from('not a zip'), 'kind'],
    ['a zip without a workbook', zip({ 'a.txt': 'x' }), 'kind'],
    [
      'XML that ends in the middle',
      book('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row'),
      'broken',
    ],
    ['XML that makes no sense', book('<worksheet><a></b></worksheet>'), 'broken'],
    [
      'entities of its own',
      book(
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      ),
      'broken',
    ],
  ])('%s', async (_what, bytes, answer) => {
    expect(await why(bytes)).toBe(answer);
  });
});
