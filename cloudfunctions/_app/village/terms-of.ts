import type { TermsInput } from '../../../domain/contract/ledger';
import { readArea, readMoney } from '../../../domain/village/ledger/amounts';
import type { Terms } from '../../../domain/village/ledger/land-contract';
import { dayIn } from './ledger';

/** 约定 · As typed. Refuses: AREA_WRONG, MONEY_WRONG, INVALID_INPUT (no such day). */
export const termsOf = ({ area, fromDay, toDay, per, price, paying }: Omit<TermsInput, 'tenant'>): Terms => ({
  area: readArea('area', area),
  fromDay: dayIn('fromDay', fromDay),
  toDay: dayIn('toDay', toDay),
  price: { per, fen: readMoney('price', price) },
  paying,
});
