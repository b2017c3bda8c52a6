import * as v from 'valibot';

import { reverse } from '../../../domain/village/ledger/payments';
import type { Handler } from '../context';
import { changeContract } from '../village/ledger';
import { ledgerId } from '../village/ledger-schemas';
import { version, words } from '../schemas';

export const reverseMoneyInput = v.object({
  contractId: ledgerId,
  version,
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words,
});

/** 冲销一笔收款 · Refuses: RECORD_NOT_FOUND, TEXT_RISKY and what `reverse` does. */
export const reverseMoney: Handler<'contract.reverse'> = async (
  { contractId, line, words: reason },
  context,
) => {
  const { actor, now } = context;
  await changeContract(context, contractId, (contract) => reverse(contract, line, reason, actor, now), {
    words: reason,
  });
  return { contractId };
};
