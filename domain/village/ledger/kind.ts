import { isVillager, type PersonActor } from '../../access/actor';
import { hasRight } from '../../access/rights';
import { startOfDay } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import type { RecordKind } from '../../record/kind';
import { endOf, isStanding } from './contract-figures';
import { numberOrder } from './ids';
import type { ContractState, LandContract } from './land-contract';
import type { Plot } from './plot';
import { wakeContract } from './wake-contract';

/** 清单 · Under which plots and contracts are found. */
export const LEDGER_LISTS = {
  village: (villageId: PlaceId) => `village:${villageId}`,
  /** Of a group; or those of the village that are no group's. */
  place: (placeId: PlaceId) => `place:${placeId}`,
  plot: (plotId: string) => `plot:${plotId}`,
  state: (villageId: PlaceId, state: ContractState) => `state:${villageId}:${state}`,
  arrears: (villageId: PlaceId) => `arrears:${villageId}`,
  /** Signed for land that had been taken back. */
  anew: (villageId: PlaceId) => `anew:${villageId}`,
  /** Neither taken back nor let again. */
  standing: (villageId: PlaceId) => `standing:${villageId}`,
  /** 待计入 · Changed since the village's sums have counted it; of all villages without one. */
  uncounted: (villageId?: PlaceId) => (villageId === undefined ? 'uncounted' : `uncounted:${villageId}`),
} as const;

/** 可看 · The village's people see its land and money; who keeps or oversees the ledger, and the township, too. */
export const maySeeLedger = (actor: PersonActor, villageId: PlaceId): boolean =>
  isVillager(actor, villageId) || hasRight(actor.seats, 'ledger.see', villageId);

const uncountedKeys = (one: Plot | LandContract): readonly string[] =>
  one.countedVersion < one.version ? [LEDGER_LISTS.uncounted(), LEDGER_LISTS.uncounted(one.villageId)] : [];

const PLOT_ROW = [
  'villageId',
  'version',
  'number',
  'name',
  'kind',
  'placeId',
  'area',
  'isEnded',
  'countedVersion',
] as const;

/** 地块 · As a kind of record. */
export const plotKind: RecordKind<Plot, (typeof PLOT_ROW)[number]> = {
  subjectOf: ({ number, name }) => `${name}（${number}）`,
  mayRead: ({ villageId }, actor) => maySeeLedger(actor, villageId),
  listKeys: (plot) => [
    LEDGER_LISTS.village(plot.villageId),
    ...(plot.isEnded ? [] : [LEDGER_LISTS.place(plot.placeId)]),
    ...uncountedKeys(plot),
  ],
  sortAt: ({ number }) => numberOrder(number),
  rowFields: PLOT_ROW,
};

const CONTRACT_ROW = [
  'villageId',
  'version',
  'number',
  'plotId',
  'plotNumber',
  'plotName',
  'placeId',
  'tenantSealed',
  'isAnew',
  'terms',
  'state',
  'lastDay',
  'figures',
  'countedVersion',
] as const;

/** 合同 · As a kind of record; listed by when it ends. */
export const contractKind: RecordKind<LandContract, (typeof CONTRACT_ROW)[number]> = {
  subjectOf: ({ number, plotName }) => `${plotName}的合同（${number}）`,
  mayRead: ({ villageId }, actor) => maySeeLedger(actor, villageId),
  listKeys: (contract) => {
    const { villageId, placeId, plotId, state, figures } = contract;
    return [
      LEDGER_LISTS.village(villageId),
      LEDGER_LISTS.place(placeId),
      LEDGER_LISTS.plot(plotId),
      LEDGER_LISTS.state(villageId, state),
      ...(figures.arrears > 0 ? [LEDGER_LISTS.arrears(villageId)] : []),
      ...(contract.isAnew ? [LEDGER_LISTS.anew(villageId)] : []),
      ...(isStanding(contract) ? [LEDGER_LISTS.standing(villageId)] : []),
      ...uncountedKeys(contract),
    ];
  },
  sortAt: (contract) => startOfDay(endOf(contract)),
  rowFields: CONTRACT_ROW,
  onDue: (contract, { now }) => wakeContract(contract, now),
};
