import { assertRight } from '../../../domain/access/rights';
import { tenantNamesOf } from '../../../domain/village/ledger/names';
import type { Handler } from '../context';
import { ownCounty } from '../people/own-village';
import { nothing } from '../schemas';

export const getTenantNamesInput = nothing;

/** 姓名公开到哪一步 · As the county has chosen. Refuses: NOT_ALLOWED. */
export const getTenantNames: Handler<'ledger.names'> = async (_input, { actor, settings }) => {
  assertRight(actor, 'ledger.names', ownCounty(actor));
  return Promise.resolve({ names: tenantNamesOf(settings) });
};
