import type { Written } from '../../../domain/setup/cells';

export type Rows = readonly (readonly Written[])[];

/** 取数的一段 · Rows of one village (or of all at once) for one sheet, page by page; '' begins. */
export interface Source {
  readonly sheet: number;
  /** `next` null: that was all. */
  read(at: string): Promise<{ readonly rows: Rows; readonly next: string | null }>;
}
