import { workbooks } from '../cloudfunctions/_app/adapters/workbook/workbooks';
import type { Written } from '../domain/setup/cells';
import type { SheetKey } from '../domain/setup/columns';
import { SHEETS } from '../domain/setup/sheets';

export type Rows = Readonly<Partial<Record<SheetKey, readonly (readonly Written[])[]>>>;

/** 测试表格 · An Excel file with these rows below the real headings, and perhaps more sheets. */
export function setupFile(
  rows: Rows,
  more: Readonly<Record<string, readonly (readonly Written[])[]>> = {},
): Promise<Uint8Array> {
  const own = SHEETS.filter(({ key }) => rows[key]).map(({ key, name, columns }) => ({
    name,
    columns: columns.map(({ heading, width }) => ({
      heading,
      width,
      note: null,
      choices: [],
      isHundredths: false,
    })),
    rows: rows[key] ?? [],
  }));
  const others = Object.entries(more).map(([name, [headings = [], ...below]]) => ({
    name,
    columns: headings.map((heading) => ({
      heading: String(heading),
      width: 10,
      note: null,
      choices: [],
      isHundredths: false,
    })),
    rows: below,
  }));
  return workbooks.write([...own, ...others]);
}

/** All rows of every sheet of an Excel file as texts. */
export async function rowsIn(
  bytes: Uint8Array,
): Promise<Readonly<Record<string, readonly (readonly (string | null)[])[]>>> {
  const book = await workbooks.open(bytes);
  const found: Record<string, (string | null)[][]> = {};
  for (const sheet of book.sheets) {
    const rows: (string | null)[][] = [];
    for await (const { cells } of book.rows(sheet))
      rows.push(Array.from(cells, (cell) => cell?.text ?? null));
    found[sheet] = rows;
  }
  return found;
}
