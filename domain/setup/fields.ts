import type { DayNumber } from '../deadline/local-time';
import { readHundredths } from '../village/ledger/amounts';
import { columnLetters, type Cell, type SheetRow } from './cells';
import { readDay } from './dates';
import type { Fault, FaultCode } from './faults';
import type { Column, Sheet } from './columns';

const MOST_SHOWN = 30;

/**
 * 读格 · The cells of one row by what their columns mean, gathering what is wrong with them.
 *
 * A getter that finds a fault answers null; a row with faults isn't used, so that answer goes nowhere.
 */
export class Fields {
  readonly faults: Fault[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly places: ReadonlyMap<string, number>,
    private readonly row: SheetRow,
  ) {}

  /** What stands in a column that may be empty; null: nothing, or nothing that can be read. */
  text(key: string, most: number, least = 1): string | null {
    const text = this.#read(key)?.text ?? null;
    if (text === null) return null;
    const { length } = [...text];
    if (length > most) return this.fault(key, 'tooLong', String(most));
    if (length < least) return this.fault(key, 'tooShort', String(least));
    return text;
  }

  code(key: string, form: RegExp, words: string): string | null {
    // What is copied from elsewhere often has spaces in it, or wide digits.
    const text = this.#read(key)?.text.normalize('NFKC').replace(/\s/g, '') ?? null;
    if (text === null || form.test(text)) return text;
    return this.fault(key, 'badCode', words);
  }

  day(key: string): DayNumber | null {
    const text = this.#read(key)?.text ?? null;
    return text === null ? null : (readDay(text.normalize('NFKC')) ?? this.fault(key, 'badDate'));
  }

  /** In hundredths: '25.3' → 2530. */
  amount(key: string, most: number): number | null {
    const text = this.#read(key)?.text ?? null;
    if (text === null) return null;
    const value = readHundredths(text, most);
    if (typeof value === 'number') return value;
    return this.fault(key, value === 'decimals' ? 'amountDecimals' : 'amountWrong');
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | null {
    const text = this.#read(key)?.text ?? null;
    const found = choices.find((choice) => choice === text);
    return text === null ? null : (found ?? this.fault(key, 'badChoice', choices.join('、')));
  }

  phone(key: string): string | null {
    const text =
      this.#read(key)
        ?.text.normalize('NFKC')
        .replace(/[\s-]|^\+?86(?=1\d{10}$)/g, '') ?? null;
    return text === null || /^1[3-9]\d{9}$/.test(text) ? text : this.fault(key, 'badPhone');
  }

  /** Notes a fault of a column (null: of the row), and answers null. */
  fault(key: string | null, code: FaultCode, about = ''): null {
    const column = this.sheet.columns.find((one) => one.key === key);
    this.faults.push({
      code,
      sheet: this.sheet.name,
      row: this.row.number,
      column: column ? this.#named(column) : null,
      // By whole letters: half an emoji is stored as another than it was.
      value:
        code === 'badPhone' || !column
          ? ''
          : [...(this.#cell(column)?.text ?? '')].slice(0, MOST_SHOWN).join(''),
      about,
    });
    return null;
  }

  #named({ key, heading }: Column): string {
    const place = this.places.get(key);
    return place === undefined ? heading : `${columnLetters(place)} ${heading}`;
  }

  #cell({ key }: Column): Cell | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.row.cells[place];
  }

  /** A cell that says something; faults for one that should and doesn't. */
  #read(key: string): Cell | null {
    const column = this.sheet.columns.find((one) => one.key === key);
    if (!column) throw new Error(`${this.sheet.name} has no column ${key}`);
    const cell = this.#cell(column);
    const place = this.places.get(key);
    if (place !== undefined && this.row.merged.includes(place)) return this.fault(key, 'merged');
    if (!cell) return column.isNeeded ? this.fault(key, 'needed') : null;
    if (cell.kind === 'noValue') return this.fault(key, 'formulaNoValue');
    return cell.kind === 'error' ? this.fault(key, 'errorValue') : cell;
  }
}
