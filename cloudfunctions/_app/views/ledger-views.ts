import { officeOf } from '../../../domain/record/by-seat';
import type { ContractRow, LedgerLine, PlotRow } from '../../../domain/contract';
import { dayOf } from '../../../domain/deadline/local-time';
import { dayText } from '../../../domain/setup/dates';
import { endOf, isStanding } from '../../../domain/village/ledger/contract-figures';
import type { ContractEvent } from '../../../domain/village/ledger/land-contract';
import type { PlotEvent } from '../../../domain/village/ledger/plot';
import type { TimelineLine } from '../../../domain/record/line';
import type { RowIn } from '../../../domain/village/kinds';
import type { NameOfPlace } from './place-names';

/** What rows are shown with. */
export interface LedgerEyes {
  readonly now: number;
  readonly nameOf: NameOfPlace;
  readonly tenantOf: (sealed: string) => string;
  /** Who owes what is for those who keep or oversee the ledger. */
  readonly canSeeAll: boolean;
}

export type ContractListRow = RowIn<'landContracts'>;

/** 一份合同 · As lists show it. */
export function contractRow(
  contract: ContractListRow,
  { now, nameOf, tenantOf, canSeeAll }: LedgerEyes,
): ContractRow {
  const { terms, figures } = contract;
  const end = endOf(contract);
  const today = dayOf(now);
  return {
    id: contract._id,
    number: contract.number,
    plotId: contract.plotId,
    plotNumber: contract.plotNumber,
    plotName: contract.plotName,
    placeName: nameOf(contract.placeId),
    tenant: tenantOf(contract.tenantSealed),
    area: terms.area,
    fromDay: dayText(terms.fromDay),
    toDay: dayText(end),
    price: terms.price,
    state: contract.state,
    isRunning: isRunningOn(contract, today),
    isOver: isStanding(contract) && end < today,
    due: canSeeAll ? figures.due : null,
    received: canSeeAll ? figures.received : null,
    arrears: canSeeAll ? figures.arrears : null,
  };
}

const isRunningOn = (contract: Pick<ContractListRow, 'terms' | 'lastDay'>, day: number): boolean =>
  contract.terms.fromDay <= day && day <= endOf(contract);

/** 一块地 · As lists show it, with who has it today. */
export function plotRow(
  plot: RowIn<'plots'>,
  contracts: readonly ContractListRow[],
  { now, nameOf, tenantOf }: LedgerEyes,
): PlotRow {
  const running = contracts.filter((one) => one.plotId === plot._id && isRunningOn(one, dayOf(now)));
  const letArea = running.reduce((sum, { terms }) => sum + terms.area, 0);
  return {
    id: plot._id,
    number: plot.number,
    name: plot.name,
    kind: plot.kind,
    area: plot.area,
    placeName: nameOf(plot.placeId),
    isEnded: plot.isEnded,
    lettings: running.map((one) => ({
      contractId: one._id,
      tenant: tenantOf(one.tenantSealed),
      area: one.terms.area,
      price: one.terms.price,
      toDay: dayText(endOf(one)),
    })),
    freeArea: Math.max(0, plot.area - letArea),
  };
}

const fenOf = (event: ContractEvent | PlotEvent): number | null => {
  if (event.type === 'moneyReceived' || event.type === 'moneyReversed') return event.fen;
  return event.type === 'dueFell' ? event.dues.reduce((sum, { fen }) => sum + fen, 0) : null;
};

/** 账上的行 · Newest first; days on which nothing but time passed are left out. */
export const ledgerLines = (
  timeline: readonly TimelineLine<ContractEvent | PlotEvent>[],
  names: Readonly<Record<string, string>>,
): readonly LedgerLine[] =>
  timeline
    .filter(({ event }) => event.type !== 'dueFell' || event.dues.length > 0)
    .map(({ line, event }): LedgerLine => {
      const { at, by, type, words } = event;
      const isChange = event.type === 'termsCorrected' || event.type === 'stateSet';
      return {
        line,
        at,
        type,
        byName: by.kind === 'person' ? (names[by.personId] ?? '') : '',
        byRole: officeOf(by),
        words,
        fen: fenOf(event),
        receipt: event.type === 'moneyReceived' || event.type === 'moneyReversed' ? event.receipt : null,
        state: event.type === 'stateSet' || event.type === 'contractRegistered' ? event.state : null,
        dueBefore: isChange ? event.dueBefore : null,
        dueAfter: isChange ? event.dueAfter : null,
      };
    })
    .reverse();
