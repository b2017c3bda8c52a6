import type { SheetRow, Written } from '../../../domain/setup/cells';

/** 工作簿 · Excel files in and out. */
export interface Workbooks {
  /**
   * Refuses FILE_UNREADABLE with a fact `why`: it is no Excel file ('kind'), broken ('broken'), too big or
   * grows too much when unpacked ('size'), or has too many rows ('rows').
   */
  open(bytes: Uint8Array): Promise<OpenWorkbook>;
  write(sheets: readonly WrittenSheet[]): Promise<Uint8Array>;
}
export interface OpenWorkbook {
  readonly sheets: readonly string[];
  /** The rows that hold anything, from the top; the same refusals as `open`. */
  rows(sheet: string): AsyncIterable<SheetRow>;
}
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: Iterable<readonly Written[]> | AsyncIterable<readonly Written[]>;
}
export interface WrittenColumn {
  readonly heading: string;
  /** Shown when one points at the heading; null: none. */
  readonly note: string | null;
  /** In letters. */
  readonly width: number;
  /** Offered as a list in every row; empty: anything may be written. */
  readonly choices: readonly string[];
  /** Its numbers are written with two decimals. */
  readonly isHundredths: boolean;
}
