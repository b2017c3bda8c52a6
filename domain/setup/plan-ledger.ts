import type { PersonActor } from '../access/actor';
import type { Instant } from '../deadline/instant';
import { dayOf } from '../deadline/local-time';
import { DomainError, type ErrorCode } from '../errors';
import type { Jurisdiction } from '../grid/grid';
import { correctPlot, isSamePlot, registerPlot } from '../village/ledger/keep-plot';
import type { ContractState, LandContract } from '../village/ledger/land-contract';
import type { Span } from '../village/ledger/occupancy';
import { livePayments, receive, reverse } from '../village/ledger/payments';
import type { Plot } from '../village/ledger/plot';
import { setState, STATE_MOVES } from '../village/ledger/set-state';
import { correctContract, isSameTerms, signContract, type Tenant } from '../village/ledger/sign-contract';
import { wakeContract } from '../village/ledger/wake-contract';
import type { FaultCode } from './faults';
import { refusal, type Planned } from './plan';
import type { ContractSheetRow, PaymentRow, PlotSheetRow } from './rows';

/** Under whose hand and when a row is written. */
export interface LedgerHand {
  readonly actor: PersonActor;
  readonly village: Jurisdiction;
  readonly at: Instant;
}

/** What stands in the line that an import writes. */
const WORDS = '从 Excel 导入';

const FAULTS: Readonly<Partial<Record<ErrorCode, readonly [code: FaultCode, key: string | null]>>> = {
  PLACE_NOT_FOUND: ['placeUnknown', 'placeId'],
  PLOT_ENDED: ['plotEnded', 'number'],
  AREA_LET: ['areaLet', 'area'],
  AREA_OVER: ['areaOver', 'area'],
  LAND_TAKEN: ['landTaken', 'from'],
  ENDS_BEFORE_START: ['endsBeforeStart', 'to'],
  BAD_SPAN: ['dayOutside', null],
  MOVE_NOT_OPEN: ['stateWrong', 'state'],
  RECEIPT_TAKEN: ['receiptTaken', 'receipt'],
  NOT_ALLOWED: ['changedMeanwhile', null],
};

/** A refusal of the rules as a fault of the row. */
export function faultOf(error: unknown): ReturnType<typeof refusal> {
  const found = error instanceof DomainError ? FAULTS[error.code] : undefined;
  if (!found || !(error instanceof DomainError)) throw error;
  const { left, from, to, plot } = error.facts;
  if (error.code === 'LAND_TAKEN')
    return refusal(...found, `${String(from)} 到 ${String(to)} 只剩 ${String(left)} 亩`);
  return refusal(...found, error.code === 'AREA_OVER' ? String(plot) : String(error.facts['let'] ?? ''));
}

const planned = <T>(before: T | null, make: () => T): Planned<T> => {
  try {
    const next = make();
    if (next === before) return { verdict: 'same', next };
    return { verdict: before === null ? 'add' : 'change', next };
  } catch (error) {
    return faultOf(error);
  }
};

/** 导入地块 · Put in, or put right; its group stays what it was. */
export function planPlot(
  before: Plot | null,
  row: PlotSheetRow,
  spans: readonly Span[],
  { actor, village, at }: LedgerHand,
): Planned<Plot> {
  const { sheet: _sheet, ...facts } = row;
  const draft = { ...facts, ring: before?.ring ?? null };
  if (!before) return planned(before, () => registerPlot(draft, actor, village, at));
  if (before.placeId !== row.placeId) return refusal('groupChanged', 'placeId');
  if (isSamePlot(before, draft)) return { verdict: 'same', next: before };
  return planned(before, () => correctPlot(before, draft, spans, WORDS, actor, at));
}

/** The states between one and another; null: there is no way. */
function wayTo(from: ContractState, to: ContractState): readonly ContractState[] | null {
  if (from === to) return [];
  if (STATE_MOVES[from].includes(to)) return [to];
  return to === 'relet' && STATE_MOVES[from].includes('takenBack') ? ['takenBack', 'relet'] : null;
}

const isEarly = (state: ContractState): state is 'regular' | 'irregular' | 'clearing' =>
  state !== 'takenBack' && state !== 'relet';

/** 导入合同 · Signed, put right, or moved on; that it has the land is asked of its plot besides. */
export function planContract(
  before: LandContract | null,
  row: ContractSheetRow,
  plot: Pick<Plot, '_id' | 'villageId' | 'placeId' | 'number' | 'name'> | null,
  tenant: Tenant,
  isAnew: boolean,
  { actor, at }: LedgerHand,
): Planned<LandContract> {
  if (!plot) return refusal('plotUnknown', 'plotNumber');
  if (before && before.plotId !== plot._id) return refusal('plotChanged', 'plotNumber');
  const { terms, state, lastDay, number } = row;
  return planned(before, () => {
    const early = isEarly(state) ? state : 'clearing';
    const draft = { number, terms, isAnew, state: early, ...tenant } as const;
    const known = before && wakeContract(before, at);
    const isSame =
      known !== null && isSameTerms(known.terms, terms) && known.tenantMark === tenant.tenantMark;
    const right = !known
      ? signContract(draft, plot, actor, at)
      : isSame
        ? known
        : correctContract(known, { terms, ...tenant }, WORDS, actor, at);
    const way = wayTo(right.state, state);
    if (!way) throw new DomainError('MOVE_NOT_OPEN', {});
    if (before && isSame && way.length === 0) return before;
    return way.reduce((one, step) => setState(one, step, lastDay, WORDS, actor, at), right);
  });
}

/** 导入收款 · A payment by its receipt, or the line that takes one back. */
export function planPayment(
  before: LandContract,
  { receipt, day, fen, isReversal }: PaymentRow,
  { actor, at }: LedgerHand,
): Planned<LandContract> {
  const isIn = before.payments.some(
    (one) =>
      one.receipt === receipt &&
      (isReversal ? one.reversesLine !== null && one.fen === -fen : one.day === day && one.fen === fen),
  );
  if (isIn) return { verdict: 'same', next: before };
  if (day > dayOf(at)) return refusal('dayOutside', 'day');
  const known = wakeContract(before, at);
  const live = livePayments(known.payments).find((one) => one.receipt === receipt);
  if (isReversal && live?.fen !== fen) return refusal('nothingToReverse', 'receipt');
  const plan = planned(known, () =>
    isReversal && live
      ? reverse(known, live.line, WORDS, actor, at)
      : receive(known, { receipt, day, fen }, actor, at),
  );
  return 'fault' in plan ? plan : { verdict: 'add', next: plan.next };
}
