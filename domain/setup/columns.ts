/** 列 · What sheets of an import are made of. */
import type { Written } from './cells';

export type SheetKey =
  | 'divisions'
  | 'grids'
  | 'households'
  | 'posts'
  | 'leaves'
  | 'boundaries'
  | 'plots'
  | 'contracts'
  | 'payments';

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly note: string;
  readonly width: number;
  readonly isNeeded: boolean;
  readonly choices: readonly string[];
  /** Money in yuan, area in mu: numbers that are written with two decimals. */
  readonly isHundredths: boolean;
}
export interface Sheet {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly Column[];
  /** One row that shows how; an import passes over it. */
  readonly example: readonly Written[];
}

/** With this word a row says that it is only an example. */
export const EXAMPLE = '示例行';

export const column = (
  key: string,
  heading: string,
  width: number,
  note: string,
  more: Partial<Pick<Column, 'isNeeded' | 'choices' | 'isHundredths'>> = {},
): Column => ({ key, heading, width, note, isNeeded: true, choices: [], isHundredths: false, ...more });
export const OPTIONAL = { isNeeded: false } as const;
export const HUNDREDTHS = { isHundredths: true } as const;

export const remark = column('remark', '说明', 24, '可以不填。写“示例行”的那一行不会导入。', OPTIONAL);
