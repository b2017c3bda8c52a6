import * as v from 'valibot';

import { readMoney } from '../../../domain/village/ledger/amounts';
import { receive } from '../../../domain/village/ledger/payments';
import type { Handler } from '../context';
import { changeContract, dayIn } from '../village/ledger';
import { amount, day, ledgerId, number } from '../village/ledger-schemas';
import { version } from '../schemas';

export const receiveMoneyInput = v.object({ contractId: ledgerId, version, receipt: number, day, amount });

/** 记收款 · By its receipt; a retry is the same payment. Refuses: RECORD_NOT_FOUND, MONEY_WRONG and what `receive` does. */
export const receiveMoney: Handler<'contract.receive'> = async (input, context) => {
  const { contractId, receipt, ...typed } = input;
  const payment = { receipt, day: dayIn('day', typed.day), fen: readMoney('amount', typed.amount) };
  await changeContract(context, contractId, (contract) =>
    receive(contract, payment, context.actor, context.now),
  );
  return { contractId };
};
