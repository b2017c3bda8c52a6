import { readArea, readMoney } from '../../../domain/village/ledger/amounts';
import type { Terms } from '../../../domain/village/ledger/land-contract';
import { dayIn } from './ledger';

interface Typed {
  readonly area: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly per: 'muYear' | 'total';
  readonly price: string;
  readonly paying: 'yearly' | 'once';
}

/** 约定 · As typed. Refuses: AREA_WRONG, MONEY_WRONG, INVALID_INPUT (no such day). */
export const termsOf = ({ area, fromDay, toDay, per, price, paying }: Typed): Terms => ({
  area: readArea('area', area),
  fromDay: dayIn('fromDay', fromDay),
  toDay: dayIn('toDay', toDay),
  price: { per, fen: readMoney('price', price) },
  paying,
});
