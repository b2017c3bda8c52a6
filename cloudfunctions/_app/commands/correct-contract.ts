import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { correctContract as correct } from '../../../domain/village/ledger/sign-contract';
import { wakeContract } from '../../../domain/village/ledger/wake-contract';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { claimLand, onFresh, readLand, sealedTenant } from '../village/ledger';
import { ledgerId, termsFields } from '../village/ledger-schemas';
import { readRecord } from '../records';
import { version, words } from '../schemas';
import { termsOf } from '../village/terms-of';

export const correctContractInput = v.object({
  ...termsFields,
  contractId: ledgerId,
  plotId: ledgerId,
  words,
  version,
});

/**
 * 更正合同 · Decided on the version that the phone showed; more land is claimed first, as for a new one.
 *
 * Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, STALE_WRITE, and what `registerContract` does; REASON_NEEDED,
 * MOVE_NOT_OPEN, TEXT_RISKY.
 */
export const correctContract: Handler<'contract.correct'> = async (
  { contractId, plotId, words: reason, version: seen, tenant, ...typed },
  context,
) => {
  const { actor, now, records } = context;
  const terms = termsOf(typed);
  await checkText(context, 'words', reason);
  await onFresh(async () => {
    const [contract, land] = await Promise.all([
      readRecord(context, 'landContracts', contractId),
      readLand(context, plotId, contractId),
    ]);
    if (contract.plotId !== plotId) throw new DomainError('RECORD_NOT_FOUND', { kind: 'plots', id: plotId });
    if (seen !== undefined && seen !== contract.version)
      throw new DomainError('STALE_WRITE', { version: contract.version });
    const change = { terms, ...sealedTenant(context, contract.villageId, tenant) };
    const after = correct(wakeContract(contract, now), change, reason, actor, now);
    if (after.version === contract.version) return;
    await claimLand(context, land, after, contract);
    await records.landContracts.commit(contract, after);
  });
  return { contractId };
};
