/**
 * 单元格 · One cell of a sheet as it was read: its text, and what Excel took it for.
 *
 * A date is '2026-11-24' already, whatever its format; a number is written out in full. `noValue` is a formula
 * that was never calculated, `error` one that failed (#N/A). A merged cell has its text in the first only.
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'noValue' | 'error';
  readonly text: string;
}

/** 行 · One row of a sheet, counted as Excel counts; cells that are empty are missing. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  /** Columns whose cell is part of a merged one. */
  readonly merged: readonly number[];
}

/** 列名 · 0 → 'A', 26 → 'AA'. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** 列序 · 'A' → 0, 'AA' → 26, also of 'AA12'; -1 for no letters. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** What goes into a cell that is written; null: nothing. */
export type Written = string | number | null;
