import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { contractIdOf } from '../../../domain/village/ledger/ids';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import { isSameTerms, signContract } from '../../../domain/village/ledger/sign-contract';
import type { Handler } from '../context';
import { claimLand, onFresh, ownLedger, readLand, sealedTenant } from '../village/ledger';
import { ledgerId, number, termsFields } from '../village/ledger-schemas';
import { termsOf } from '../village/terms-of';

export const registerContractInput = v.object({
  ...termsFields,
  number,
  plotId: ledgerId,
  state: v.picklist(['regular', 'irregular', 'clearing']),
});

const isSame = (a: LandContract, b: LandContract): boolean =>
  a.plotId === b.plotId && a.tenantMark === b.tenantMark && isSameTerms(a.terms, b.terms);

/**
 * 登记合同 · First the land is claimed on its plot, then the contract is written; who dies between the two leaves a claim
 * that holds for ten minutes, and a retry with the same number finishes it.
 *
 * Refuses: RECORD_NOT_FOUND (no such plot), NOT_ALLOWED, AREA_WRONG, MONEY_WRONG, ENDS_BEFORE_START, BAD_SPAN,
 * PLOT_ENDED, AREA_OVER, LAND_TAKEN, NUMBER_TAKEN.
 */
export const registerContract: Handler<'contract.register'> = async (
  { plotId, number: contractNumber, state, tenant, ...typed },
  context,
) => {
  const { actor, now, records } = context;
  const terms = termsOf(typed);
  const contractId = contractIdOf(ownLedger(context), contractNumber);
  return onFresh(async () => {
    const [known, land] = await Promise.all([
      records.landContracts.get(contractId),
      readLand(context, plotId, contractId),
    ]);
    const { plot } = land;
    const draft = {
      number: contractNumber,
      terms,
      isAnew: land.isAnewOn(terms.fromDay),
      state,
      ...sealedTenant(context, plot.villageId, tenant),
    };
    const contract = signContract(draft, plot, actor, now);
    if (!known) {
      await claimLand(context, land, contract);
      await records.landContracts.insert(contract);
    } else if (!isSame(known, contract)) throw new DomainError('NUMBER_TAKEN', { number: contract.number });
    return { contractId };
  });
};
