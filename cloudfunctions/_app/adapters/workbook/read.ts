import { columnNumber, type Cell, type SheetRow } from '../../../../domain/setup/cells';
import { DomainError } from '../../../../domain/errors';
import { seenText } from '../../../../domain/record/seen-text';
import type { OpenWorkbook } from '../../ports/workbook';
import { parserOf, readBook, readDateStyles, readSharedTexts } from './parts';
import { Package, unreadable } from './zip';

/** More than any sheet of a county has. */
const MOST_ROWS = 200_000;
/** What lies further to the right is somebody's notes. */
const MOST_COLUMNS = 40;
/** After the rows of a sheet, where merged cells stand. */
const MOST_TAIL = 4 * 1024 * 1024;
const MOST_MERGES = 1000;

interface Styles {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}
interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/**
 * 读工作簿 · Opens an Excel file (.xlsx) and reads its sheets row by row: 100,000 rows take two seconds, and
 * never lie in memory together.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook> {
  const zip = await Package.open(bytes);
  const { sheets, textsPart, stylesPart, is1904 } = await readBook(zip);
  if (sheets.length === 0) throw unreadable('kind');
  const texts = await readSharedTexts(zip, textsPart);
  const styles = { texts, isDate: await readDateStyles(zip, stylesPart), is1904 };
  return {
    sheets: sheets.map(({ name }) => name),
    async *rows(sheet) {
      const part = sheets.find(({ name }) => name === sheet)?.part;
      if (part === undefined) return;
      const merges = await readMerges(zip, part);
      for await (const row of readRows(zip, part, styles))
        yield { ...row, merged: mergedIn(merges, row.number) };
    },
  };
}

const mergedIn = (merges: readonly Merge[], row: number): readonly number[] =>
  merges
    .filter(({ fromRow, toRow }) => fromRow <= row && row <= toRow)
    .flatMap(({ fromColumn, toColumn }) =>
      Array.from({ length: toColumn - fromColumn + 1 }, (_, offset) => fromColumn + offset),
    );

/** They stand after the rows, but are needed along with them. */
async function readMerges(zip: Package, part: string): Promise<readonly Merge[]> {
  let tail = '';
  let isAfter = false;
  for await (const piece of zip.pieces(part)) {
    tail += piece;
    const end: number = isAfter ? 0 : (/<\/(?:\w+:)?sheetData>/.exec(tail)?.index ?? -1);
    isAfter = end >= 0;
    tail = isAfter ? tail.slice(end) : tail.slice(-30);
    if (tail.length > MOST_TAIL) break;
  }
  const merges: Merge[] = [];
  for (const [, from = '', fromRow, to = '', toRow] of tail.matchAll(
    /mergeCell[^>]*\sref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g,
  )) {
    if (merges.length === MOST_MERGES) break;
    const toColumn = Math.min(columnNumber(to), MOST_COLUMNS);
    merges.push({ fromRow: Number(fromRow), toRow: Number(toRow), fromColumn: columnNumber(from), toColumn });
  }
  return merges;
}

/** The rows that hold anything; without what is merged. */
async function* readRows(
  zip: Package,
  part: string,
  styles: Styles,
): AsyncIterable<Pick<SheetRow, 'number' | 'cells'>> {
  const reader = new RowReader(styles);
  try {
    for await (const piece of zip.pieces(part)) {
      reader.write(piece);
      yield* reader.take();
    }
    reader.end();
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable('broken');
  }
}

/** Makes rows of the XML of a sheet. */
class RowReader {
  #rows: Pick<SheetRow, 'number' | 'cells'>[] = [];
  #cells: (Cell | undefined)[] = [];
  #row = 0;
  #count = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #text = '';
  #isText = false;
  /** Within how a text is read aloud (注音). */
  #aloud = 0;
  #hasFormula = false;
  readonly #parser;

  constructor(private readonly styles: Styles) {
    this.#parser = parserOf({
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
      },
      text: (piece) => {
        if (this.#isText) this.#text += piece;
      },
    });
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  /** Refuses a sheet that breaks off in the middle. */
  end(): void {
    this.#parser.close();
  }

  take(): readonly Pick<SheetRow, 'number' | 'cells'>[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, { r, t, s }: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#row = /^\d{1,7}$/.test(r ?? '') ? Number(r) : this.#row + 1;
      this.#column = -1;
      this.#cells = [];
    } else if (name === 'c') {
      this.#column = r === undefined ? this.#column + 1 : columnNumber(r);
      this.#type = t ?? 'n';
      this.#style = Number(s ?? 0);
      this.#text = '';
      this.#hasFormula = false;
    } else if (name === 'f') this.#hasFormula = true;
    if (name === 'rPh') this.#aloud += 1;
    this.#isText = (name === 'v' || name === 't') && this.#aloud === 0;
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#isText = false;
    if (name === 'rPh') this.#aloud -= 1;
    if (name === 'c' && this.#column >= 0 && this.#column < MOST_COLUMNS) {
      const cell = this.#cell();
      if (cell) this.#cells[this.#column] = cell;
    }
    if (name !== 'row' || this.#cells.length === 0) return;
    this.#count += 1;
    if (this.#count > MOST_ROWS) throw unreadable('rows');
    this.#rows.push({ number: this.#row, cells: [...this.#cells] });
  }

  #cell(): Cell | undefined {
    const { texts, isDate, is1904 } = this.styles;
    const raw = this.#text;
    if (this.#type === 'e') return { kind: 'error', text: raw };
    if (this.#hasFormula && raw === '') return { kind: 'noValue', text: '' };
    if (this.#type === 's') return textCell(texts[Number(raw)] ?? '');
    if (this.#type === 'd') return { kind: 'date', text: raw.slice(0, 10) };
    if (this.#type === 'b') return textCell(raw === '1' ? '是' : '否');
    if (this.#type !== 'n') return textCell(raw);
    if (raw.trim() === '') return undefined;
    const number = Number(raw);
    if (isDate[this.#style] && number >= 1 && number < 2_958_466)
      return { kind: 'date', text: dateText(number, is1904) };
    return { kind: 'number', text: Number.isFinite(number) ? plain(number) : raw };
  }
}

/** In full, never '1.4e+11'; more digits than a number holds stay as they are. */
const plain = (number: number): string => (Number.isSafeInteger(number) ? number.toFixed(0) : String(number));

function textCell(raw: string): Cell | undefined {
  const text = seenText(raw.replace(/_x000D_|\s+/g, ' ')).trim();
  return text === '' ? undefined : { kind: 'text', text };
}

/** Days since 1899-12-30 (or 1904-01-01) as '2026-11-24'. */
function dateText(serial: number, is1904: boolean): string {
  const from = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(from + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
