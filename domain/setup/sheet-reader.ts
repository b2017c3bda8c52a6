import { EXAMPLE, type Sheet } from './columns';
import type { SheetRow } from './cells';
import type { Fault } from './faults';
import { Fields } from './fields';
import { readRow } from './read-row';
import { rowKey, type ReadRow, type SetupRow } from './rows';

/**
 * 读表 · Reads a sheet row by row: the first says which column is which, each further one is a row or a fault.
 *
 * It remembers the codes that have come, so one reader reads one sheet from its top.
 */
export class SheetReader {
  #columns: ReadonlyMap<string, number> | null = null;
  /** The sheet can't be read at all: what is wrong with its headings. */
  #isUnusable = false;
  readonly #seen = new Map<string, readonly [number: number, placeId: string | null]>();

  constructor(private readonly sheet: Sheet) {}

  /** Null: nothing to keep (the headings, an example, an empty row). */
  read(row: SheetRow): ReadRow | null {
    if (this.#isUnusable || !row.cells.some(Boolean)) return null;
    if (!this.#columns) return this.#readHeadings(row);
    const remark = this.#columns.get('remark');
    if (remark !== undefined && row.cells[remark]?.text.trim() === EXAMPLE) return null;
    // Only formatting, or notes beside the table: none of its own columns says anything.
    const own = [...this.#columns.values()];
    if (!own.some((column) => row.cells[column])) return null;
    const fields = new Fields(this.sheet, this.#columns, row);
    const read = readRow(this.sheet.key, fields);
    if (read) this.#checkTwice(read, row.number, fields);
    const isSound = fields.faults.length === 0;
    return { number: row.number, row: isSound ? read : null, verdict: null, faults: fields.faults };
  }

  #checkTwice(read: SetupRow, number: number, fields: Fields): void {
    const key = rowKey(read);
    if (key === null) return;
    const placeId = read.sheet === 'households' ? read.placeId : null;
    const [first, firstPlace] = this.#seen.get(key) ?? [];
    if (first === undefined) this.#seen.set(key, [number, placeId]);
    else if (firstPlace !== placeId) fields.fault('placeId', 'inTwoGrids', String(first));
    else fields.fault(this.sheet.columns[0]?.key ?? null, 'duplicate', String(first));
  }

  #readHeadings({ number, cells }: SheetRow): ReadRow | null {
    const columns = new Map<string, number>();
    const faults: Fault[] = [];
    const say = (code: 'headingMissing' | 'headingTwice', about: string): void => {
      faults.push({ code, sheet: this.sheet.name, row: null, column: null, value: '', about });
    };
    for (const { key, heading, isNeeded } of this.sheet.columns) {
      const places = cells.flatMap((cell, place) => (plain(cell?.text ?? '') === heading ? [place] : []));
      if (places.length > 1) say('headingTwice', heading);
      else if (places[0] !== undefined) columns.set(key, places[0]);
      else if (isNeeded) say('headingMissing', heading);
    }
    this.#columns = columns;
    this.#isUnusable = faults.length > 0;
    return faults.length > 0 ? { number, row: null, verdict: null, faults } : null;
  }
}

/** '门牌 *（必填）' → '门牌' */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\(.*\)|[*\s:]/g, '')
    .trim();
