import { DomainError } from '../../../domain/errors';
import { refusal, type Planned } from '../../../domain/setup/plan';
import {
  faultOf,
  planContract,
  planPayment,
  planPlot,
  type LedgerHand,
} from '../../../domain/setup/plan-ledger';
import type {
  ContractSheetRow,
  LedgerRow,
  PaymentRow,
  PlotSheetRow,
  StagedRow,
} from '../../../domain/setup/rows';
import { contractIdOf, plotIdOf } from '../../../domain/village/ledger/ids';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import { isAnewOn, spansOf } from '../../../domain/village/ledger/occupancy';
import { claimed } from '../../../domain/village/ledger/occupy';
import { sealedTenant } from '../village/ledger';
import { countLedger } from '../sweeps/count-ledger';
import { each } from '../sweeps/each';
import { grouped, untilFresh, type Late } from './late-rows';
import type { Run } from './run';

const AT_ONCE = 10;

/**
 * 导入台账 · Rows of one sheet, those of one plot or one contract one after the other; the village's sums are brought up to
 * them at once. Each is planned again on what is there by now, so that a run that died is simply run again.
 */
export async function applyLedger(run: Run, rows: readonly StagedRow[]): Promise<readonly Late[]> {
  const { hand } = await run.world.ledger();
  const late: Late[] = [];
  const refuse = (staged: StagedRow, plan: Planned<unknown>): void => {
    if ('fault' in plan) late.push([staged, plan]);
  };
  await each([...grouped(rows, groupOf)], AT_ONCE, async ([, group]) => {
    if (group[0]?.row?.sheet === 'payments') await applyPayments(run, group, hand, refuse);
    else
      for (const staged of group) {
        const row = staged.row as PlotSheetRow | ContractSheetRow;
        refuse(
          staged,
          row.sheet === 'plots' ? await applyPlot(run, row, hand) : await applyContract(run, row, hand),
        );
      }
  });
  await countLedger(run.ports, run.isOver);
  return late.sort(([a], [b]) => a.number - b.number);
}

function groupOf({ row }: StagedRow): string {
  const ledger = row as LedgerRow;
  if (ledger.sheet === 'plots') return ledger.number;
  return ledger.sheet === 'contracts' ? ledger.plotNumber : ledger.contractNumber;
}

async function landOf({ ports: { records } }: Run, plotId: string, at: number, exceptId: string | null) {
  const [plot, contracts] = await Promise.all([
    records.plots.get(plotId),
    records.landContracts.under([LEDGER_LISTS.plot(plotId)]),
  ]);
  return { plot, contracts, spans: plot ? spansOf(contracts, plot.claims, at, exceptId) : [] };
}

/** Somebody else has put it in just now: it is planned again on that. */
const stale = (): DomainError => new DomainError('STALE_WRITE', { revision: 0 });

async function applyPlot(run: Run, row: PlotSheetRow, hand: LedgerHand): Promise<Planned<unknown>> {
  const { plots } = run.ports.records;
  let plan: ReturnType<typeof planPlot> = refusal('changedMeanwhile', null);
  await untilFresh(async () => {
    const { plot, spans } = await landOf(run, plotIdOf(hand.village._id, row.number), hand.at, null);
    plan = planPlot(plot, row, spans, hand);
    if ('fault' in plan || plan.verdict === 'same') return;
    if (plot) await plots.commit(plot, plan.next);
    else if ((await plots.insert(plan.next)) === 'exists') throw stale();
  });
  return plan;
}

async function applyContract(run: Run, row: ContractSheetRow, hand: LedgerHand): Promise<Planned<unknown>> {
  const { records, vault } = run.ports;
  const villageId = hand.village._id;
  const contractId = contractIdOf(villageId, row.number);
  const tenant = sealedTenant({ vault }, villageId, vault.open(row.tenant));
  let plan: ReturnType<typeof planContract> = refusal('changedMeanwhile', null);
  await untilFresh(async () => {
    const [before, { plot, contracts, spans }] = await Promise.all([
      records.landContracts.get(contractId),
      landOf(run, plotIdOf(villageId, row.plotNumber), hand.at, contractId),
    ]);
    plan = planContract(before, row, plot, tenant, isAnewOn(contracts, row.terms.fromDay), hand);
    if ('fault' in plan || plan.verdict === 'same' || !plot) return;
    const { next } = plan;
    try {
      await records.plots.commit(plot, claimed(plot, spans, next, hand.at));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_WRITE') throw error;
      plan = faultOf(error);
      return;
    }
    if (before) await records.landContracts.commit(before, next);
    else if ((await records.landContracts.insert(next)) === 'exists') throw stale();
  });
  return plan;
}

/** All payments of one contract in a chunk: one write. */
async function applyPayments(
  { ports }: Run,
  group: readonly StagedRow[],
  hand: LedgerHand,
  refuse: (staged: StagedRow, plan: Planned<unknown>) => void,
): Promise<void> {
  const { landContracts } = ports.records;
  const rowOf = ({ row }: StagedRow) => row as PaymentRow;
  const [first] = group;
  if (!first) return;
  await untilFresh(async () => {
    const before = await landContracts.get(contractIdOf(hand.village._id, rowOf(first).contractNumber));
    const plans: (readonly [StagedRow, Planned<unknown>])[] = [];
    let contract: LandContract | null = before;
    for (const staged of group) {
      const plan: Planned<LandContract> = contract
        ? planPayment(contract, rowOf(staged), hand)
        : refusal('contractUnknown', 'contractNumber');
      plans.push([staged, plan]);
      if (!('fault' in plan)) contract = plan.next;
    }
    if (before && contract && contract !== before) await landContracts.commit(before, contract);
    for (const [staged, plan] of plans) refuse(staged, plan);
  });
}
