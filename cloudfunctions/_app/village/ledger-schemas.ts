import * as v from 'valibot';

import { CONTRACT_STATES } from '../../../domain/village/ledger/land-contract';
import { PLOT_KINDS } from '../../../domain/village/ledger/plot';

/** 台账的输入 · Amounts and days come as they were typed; the rules say what is wrong with them. */
export const ledgerId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const amount = v.pipe(v.string(), v.trim(), v.maxLength(30));
export const day = v.pipe(v.string(), v.trim(), v.maxLength(20));
/** Of a plot, a contract or a receipt. */
export const number = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30));
export const state = v.picklist(CONTRACT_STATES);

const MOST_CORNERS = 200;
const position = v.tuple([
  v.pipe(v.number(), v.minValue(73), v.maxValue(136)),
  v.pipe(v.number(), v.minValue(3), v.maxValue(54)),
]);
export const plotFacts = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
  kind: v.picklist(PLOT_KINDS),
  area: amount,
  ring: v.exactOptional(v.pipe(v.array(position), v.minLength(4), v.maxLength(MOST_CORNERS))),
};
export const termsFields = {
  tenant: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(30)),
  area: amount,
  fromDay: day,
  toDay: day,
  per: v.picklist(['muYear', 'total']),
  price: amount,
  paying: v.picklist(['yearly', 'once']),
};
