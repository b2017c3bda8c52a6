import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { dayOf, type DayNumber } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import type { Fen } from './amounts';
import { ledgerHand } from './hand';
import { settledNumber } from './ids';
import type { ContractEvent, LandContract, Payment } from './land-contract';
import { contractLine } from './sign-contract';

export interface PaymentDraft {
  readonly receipt: string;
  readonly day: DayNumber;
  readonly fen: Fen;
}

/** 有效收款 · Money that came in and hasn't been reversed. */
export const livePayments = (payments: readonly Payment[]): readonly Payment[] => {
  const reversed = new Set(payments.map(({ reversesLine }) => reversesLine));
  return payments.filter(({ line, reversesLine }) => reversesLine === null && !reversed.has(line));
};

/**
 * 记收款 · Money that came in, by its receipt; the same receipt with the same day and amount is the same payment and
 * gives back the contract itself.
 *
 * Refuses: NOT_ALLOWED, RECEIPT_TAKEN (another payment has that number), BAD_SPAN (a day to come).
 */
export function receive(
  contract: LandContract,
  { receipt, day, fen }: PaymentDraft,
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, contract.villageId);
  const number = settledNumber(receipt);
  const known = livePayments(contract.payments).find((one) => one.receipt === number);
  if (known?.day === day && known.fen === fen) return contract;
  if (known) throw new DomainError('RECEIPT_TAKEN', { receipt: number });
  const at = Math.max(now, contract.updatedAt);
  if (day > dayOf(at)) throw new DomainError('BAD_SPAN', { field: 'day' });
  const event: ContractEvent = { type: 'moneyReceived', at, by, words: null, receipt: number, day, fen };
  const payment = { receipt: number, day, fen, line: contract.version + 1, reversesLine: null };
  return contractLine({ ...contract, payments: [...contract.payments, payment] }, event, namesOf(actor));
}

/**
 * 冲销 · A payment that was written down wrong gets a line that takes it back, with a reason; both stay. Done again it
 * gives back the contract itself. Refuses: NOT_ALLOWED, REASON_NEEDED, RECEIPT_NOT_FOUND.
 */
export function reverse(
  contract: LandContract,
  line: number,
  words: string,
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, contract.villageId);
  const payment = contract.payments.find((one) => one.line === line && one.reversesLine === null);
  if (!payment) throw new DomainError('RECEIPT_NOT_FOUND', { line });
  if (contract.payments.some(({ reversesLine }) => reversesLine === line)) return contract;
  if (words.trim() === '') throw new DomainError('REASON_NEEDED', { action: 'contract.reverse' });
  const at = Math.max(now, contract.updatedAt);
  const { receipt } = payment;
  const back = { receipt, day: dayOf(at), fen: -payment.fen, reversesLine: line };
  const event: ContractEvent = { type: 'moneyReversed', at, by, words: words.trim(), ...back };
  const reversal = { ...back, line: contract.version + 1 };
  return contractLine({ ...contract, payments: [...contract.payments, reversal] }, event, namesOf(actor));
}
