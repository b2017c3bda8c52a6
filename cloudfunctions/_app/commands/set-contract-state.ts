import * as v from 'valibot';

import { setState } from '../../../domain/village/ledger/set-state';
import type { Handler } from '../context';
import { changeContract, dayIn } from '../village/ledger';
import { day, ledgerId, state } from '../village/ledger-schemas';
import { optionalWords, version } from '../schemas';

export const setContractStateInput = v.object({
  contractId: ledgerId,
  version,
  state,
  lastDay: v.exactOptional(day),
  words: optionalWords,
});

/** 改合同状态 · Refuses: RECORD_NOT_FOUND, STALE_WRITE, TEXT_RISKY and what `setState` does. */
export const setContractState: Handler<'contract.state'> = async (input, context) => {
  const { contractId, state: next, lastDay, words = null, ...condition } = input;
  const last = lastDay === undefined ? null : dayIn('lastDay', lastDay);
  await changeContract(
    context,
    contractId,
    (contract) => setState(contract, next, last, words, context.actor, context.now),
    { ...condition, words },
  );
  return { contractId };
};
