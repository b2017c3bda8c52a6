import type { PlaceId } from '../../grid/place';
import { sm3 } from '../../record/sm3';

/** 编号 · One writing for '７-12 ' and '7-12': wide letters, spaces and case don't matter. */
export const settledNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const idOf = (what: string, villageId: PlaceId, number: string): string =>
  sm3(`${what}\n${villageId}\n${settledNumber(number)}`).slice(0, 32);

/** 地块的 id · From its number in the village, so that the same number twice is the same plot. */
export const plotIdOf = (villageId: PlaceId, number: string): string => idOf('plot', villageId, number);

export const contractIdOf = (villageId: PlaceId, number: string): string =>
  idOf('landContract', villageId, number);

/** 排序 · By the last digits of a number, then (by the store) by id. */
export function numberOrder(number: string): number {
  const [digits = '0'] = /\d{1,9}(?=\D*$)/.exec(number) ?? [];
  return Number(digits);
}
