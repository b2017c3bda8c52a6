/**
 * 金额与面积 · As people write them, and as they are kept: fen and hundredths of a mu, whole numbers both, so that
 * sums are exact.
 */
import { DomainError } from '../../errors';

/** 分 · 1 yuan is 100. */
export type Fen = number;
/** 0.01 亩 · 1 mu is 100. */
export type Area = number;

/** 一亿元 */
export const MOST_FEN: Fen = 10_000_000_000;
/** 一万亩 */
export const MOST_AREA: Area = 1_000_000;

/** 哪里不对 · decimals: more than two places · zero: nothing · most: too much · form: no such number. */
export type AmountFault = 'decimals' | 'zero' | 'most' | 'form';

const FORM = /^(\d+)(?:\.(\d+))?$/;

/** 读数 · '79,135.00' → 7913500, at most two decimal places: nothing is rounded in silence. */
export function readHundredths(text: string, most: number): number | AmountFault {
  const plain = text.normalize('NFKC').replace(/[\s,元亩¥]/g, '');
  const [, whole, decimals = ''] = FORM.exec(plain) ?? [];
  if (whole === undefined) return 'form';
  const cut = decimals.replace(/0+$/, '');
  if (cut.length > 2) return 'decimals';
  if (whole.replace(/^0+/, '').length > String(most).length) return 'most';
  const value = Number(whole) * 100 + Number(cut.padEnd(2, '0'));
  if (value === 0) return 'zero';
  return value > most ? 'most' : value;
}

const read = (code: 'MONEY_WRONG' | 'AREA_WRONG', field: string, text: string, most: number): number => {
  const value = readHundredths(text, most);
  if (typeof value === 'string') throw new DomainError(code, { field, rule: value });
  return value;
};

/** Refuses: MONEY_WRONG. */
export const readMoney = (field: string, text: string): Fen => read('MONEY_WRONG', field, text, MOST_FEN);

/** Refuses: AREA_WRONG. */
export const readArea = (field: string, text: string): Area => read('AREA_WRONG', field, text, MOST_AREA);

/** '79135.00', '-12.50': as Excel and an input take it. */
export function plainHundredths(value: number): string {
  const size = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

/** 四舍五入 · a × b ÷ c to a whole number, exactly, for amounts of either sign. */
export function share(a: number, b: number, c: number): number {
  const product = BigInt(a) * BigInt(b);
  const by = BigInt(c);
  const size = product < 0n ? -product : product;
  const rounded = (size * 2n + by) / (by * 2n);
  return Number(product < 0n ? -rounded : rounded);
}
