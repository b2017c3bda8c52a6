import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { dayOf, type DayNumber } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import { dueBy } from './contract-figures';
import { ledgerHand } from './hand';
import type { ContractEvent, ContractState, LandContract } from './land-contract';
import { contractLine } from './sign-contract';

/** 合同状态的走法 · From each state to which; land that was taken back isn't given back, it is let again. */
export const STATE_MOVES: Readonly<Record<ContractState, readonly ContractState[]>> = {
  regular: ['irregular', 'clearing', 'takenBack'],
  irregular: ['regular', 'clearing', 'takenBack'],
  clearing: ['regular', 'irregular', 'takenBack'],
  takenBack: ['relet'],
  relet: [],
};

/**
 * 改状态 · A step of the clearing-up. 已收回 says the last day on which the tenant had the land; from the next day on it
 * may be let again, and only the time until then is to be paid.
 *
 * The same state gives back the contract itself. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN, BAD_SPAN (that day is before
 * the contract's first, after its last, or still to come).
 */
export function setState(
  contract: LandContract,
  state: ContractState,
  lastDay: DayNumber | null,
  words: string | null,
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, contract.villageId);
  if (state === contract.state) return contract;
  if (!STATE_MOVES[contract.state].includes(state))
    throw new DomainError('MOVE_NOT_OPEN', { action: 'contract.state', state: contract.state });
  const at = Math.max(now, contract.updatedAt);
  const today = dayOf(at);
  const { fromDay, toDay } = contract.terms;
  const day = state === 'takenBack' ? Math.min(lastDay ?? today, toDay) : contract.lastDay;
  if (state === 'takenBack' && day !== null && (day < fromDay - 1 || day > today))
    throw new DomainError('BAD_SPAN', { field: 'lastDay' });
  const next = { ...contract, state, lastDay: day };
  const event: ContractEvent = {
    type: 'stateSet',
    at,
    by,
    words: words?.trim() || null,
    state,
    lastDay: day,
    dueBefore: dueBy(contract, today),
    dueAfter: dueBy(next, today),
  };
  return contractLine(next, event, namesOf(actor));
}
