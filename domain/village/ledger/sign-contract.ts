import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { dayOf, startOfDay } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import type { Notice } from '../../notice/notice';
import { withLine } from '../../record/append';
import type { Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { dueBy, figuresOn } from './contract-figures';
import { ledgerHand } from './hand';
import { contractIdOf, settledNumber } from './ids';
import type { ContractEvent, ContractState, LandContract, Terms } from './land-contract';
import type { Plot } from './plot';

/** 承包方 · Sealed as it is kept, and the mark by which a change shows. */
export interface Tenant {
  readonly tenantSealed: string;
  readonly tenantMark: string;
}

export interface ContractDraft extends Tenant {
  readonly number: string;
  readonly terms: Terms;
  readonly isAnew: boolean;
  readonly state: Extract<ContractState, 'regular' | 'irregular' | 'clearing'>;
}

/** What never changes of it is sealed into its first line. */
export const contractOrigin = ({
  _id,
  villageId,
  number,
  plotId,
  isAnew,
}: LandContract): Origin<ContractEvent> => ({
  facts: { _id, villageId, number, plotId, isAnew },
  wordsOf: (_line, { words }) => words,
});

/** 记一笔 · A contract with one more line, and its figures as of that day. */
export function contractLine(
  contract: LandContract,
  event: ContractEvent,
  names: Readonly<Record<string, string>>,
  noticesOf?: (sealed: LandContract) => readonly Notice[],
): LandContract {
  const figures = figuresOn(contract, dayOf(event.at));
  const wakeAt = figures.nextDay === null ? null : startOfDay(figures.nextDay);
  return withLine({ ...contract, figures, wakeAt }, event, contractOrigin(contract), names, noticesOf);
}

/** A century is a slip of the pen. */
const MOST_DAYS = 36_525;

/** Refuses: BAD_SPAN. */
export function assertTerms({ fromDay, toDay }: Terms): void {
  if (toDay < fromDay) throw new DomainError('ENDS_BEFORE_START', { field: 'toDay' });
  if (toDay - fromDay > MOST_DAYS) throw new DomainError('BAD_SPAN', { field: 'toDay' });
}

/**
 * 登记合同 · On a plot of the village; that it has the land is asked by `claimed`.
 *
 * Refuses: NOT_ALLOWED, ENDS_BEFORE_START, BAD_SPAN.
 */
export function signContract(
  draft: ContractDraft,
  plot: Pick<Plot, '_id' | 'villageId' | 'placeId' | 'number' | 'name'>,
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, plot.villageId);
  const { terms, state, isAnew, tenantSealed, tenantMark } = draft;
  assertTerms(terms);
  const unsealed: LandContract = {
    ...emptyRecord(contractIdOf(plot.villageId, draft.number), plot.villageId, now),
    number: settledNumber(draft.number),
    plotId: plot._id,
    plotNumber: plot.number,
    plotName: plot.name,
    placeId: plot.placeId,
    tenantSealed,
    tenantMark,
    isAnew,
    terms,
    state,
    lastDay: null,
    payments: [],
    figures: figuresOn({ terms, lastDay: null, payments: [], state }, dayOf(now)),
    countedVersion: 0,
  };
  const event: ContractEvent = { type: 'contractRegistered', at: now, by, words: null, terms, state };
  return contractLine(unsealed, event, namesOf(actor));
}

export const isSameTerms = (a: Terms, b: Terms): boolean =>
  a.area === b.area &&
  a.fromDay === b.fromDay &&
  a.toDay === b.toDay &&
  a.price.per === b.price.per &&
  a.price.fen === b.price.fen &&
  a.paying === b.paying;

/**
 * 更正合同 · What was written down wrong: terms or tenant, with a reason; what was due before and is now stands in the
 * line. Nothing new gives back the contract itself.
 *
 * Refuses: NOT_ALLOWED, REASON_NEEDED, ENDS_BEFORE_START, BAD_SPAN, MOVE_NOT_OPEN (the land was taken back).
 */
export function correctContract(
  contract: LandContract,
  { terms, tenantSealed, tenantMark }: Tenant & { readonly terms: Terms },
  words: string,
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, contract.villageId);
  if (isSameTerms(contract.terms, terms) && contract.tenantMark === tenantMark) return contract;
  if (words.trim() === '') throw new DomainError('REASON_NEEDED', { action: 'contract.correct' });
  assertTerms(terms);
  if (contract.lastDay !== null)
    throw new DomainError('MOVE_NOT_OPEN', { action: 'contract.correct', state: contract.state });
  const at = Math.max(now, contract.updatedAt);
  const next = { ...contract, terms, tenantSealed, tenantMark };
  const event: ContractEvent = {
    type: 'termsCorrected',
    at,
    by,
    words: words.trim(),
    terms,
    tenantMark,
    dueBefore: dueBy(contract, dayOf(at)),
    dueAfter: dueBy(next, dayOf(at)),
  };
  return contractLine(next, event, namesOf(actor));
}
