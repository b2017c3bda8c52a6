import { dayOf } from '../../../domain/deadline/local-time';
import { refusal, type Planned } from '../../../domain/setup/plan';
import { planContract, planPayment, planPlot } from '../../../domain/setup/plan-ledger';
import type { LedgerRow, PaymentRow, SetupRow } from '../../../domain/setup/rows';
import { contractIdOf, plotIdOf } from '../../../domain/village/ledger/ids';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import type { Plot } from '../../../domain/village/ledger/plot';
import { sealedTenant } from '../village/ledger';
import type { LedgerWorld } from './ledger-world';
import type { Run } from './run';

type Plan = Planned<unknown> | null;

/** What the rows of a chunk are judged on. */
interface Read {
  readonly world: LedgerWorld;
  readonly plots: ReadonlyMap<string, Plot>;
  /** As they are, with the payments of the rows before. */
  readonly contracts: Map<string, LandContract>;
}

/** 台账逐行打算 · What each row of the ledger would do, in the order of the rows. */
export async function planLedgerChunk(
  run: Run,
  rows: readonly (SetupRow | null)[],
): Promise<readonly Plan[]> {
  const { records } = run.ports;
  const world = await run.world.ledger();
  const villageId = world.hand.village._id;
  const idsOf = (pick: (row: SetupRow) => string | null): readonly string[] => [
    ...new Set(rows.flatMap((row) => (row === null ? [] : (pick(row) ?? [])))),
  ];
  const [plots, contracts] = await Promise.all([
    records.plots.getMany(idsOf((row) => (row.sheet === 'plots' ? plotIdOf(villageId, row.number) : null))),
    records.landContracts.getMany(
      idsOf((row) => {
        if (row.sheet === 'contracts') return contractIdOf(villageId, row.number);
        return row.sheet === 'payments' ? contractIdOf(villageId, row.contractNumber) : null;
      }),
    ),
  ]);
  const read = {
    world,
    plots: new Map(plots.map((plot) => [plot._id, plot])),
    contracts: new Map(contracts.map((contract) => [contract._id, contract])),
  };
  const plans: Plan[] = [];
  for (const row of rows) plans.push(row === null ? null : await planRow(run, row as LedgerRow, read));
  return plans;
}

async function planRow(
  run: Run,
  row: LedgerRow,
  { world, plots, contracts }: Read,
): Promise<Planned<unknown>> {
  const { hand } = world;
  const villageId = hand.village._id;
  if (row.sheet === 'plots') {
    if (!run.world.isInScope(row.placeId)) return refusal('otherVillage', 'placeId');
    const plotId = plotIdOf(villageId, row.number);
    return planPlot(plots.get(plotId) ?? null, row, world.spansOn(plotId), hand);
  }
  if (row.sheet === 'payments') return planPaymentRow(row, { world, plots, contracts });
  const { vault } = run.ports;
  const plot = world.plot(plotIdOf(villageId, row.plotNumber));
  const tenant = sealedTenant({ vault }, villageId, vault.open(row.tenant));
  const before = contracts.get(contractIdOf(villageId, row.number)) ?? null;
  // Whether it lets land again is asked when it is written: that changes no verdict.
  const plan = planContract(before, row, plot, tenant, false, hand);
  return 'fault' in plan || plan.verdict === 'same' ? plan : (world.inTheWay(row.number) ?? plan);
}

async function planPaymentRow(row: PaymentRow, { world, contracts }: Read): Promise<Planned<unknown>> {
  const { hand } = world;
  const before = contracts.get(contractIdOf(hand.village._id, row.contractNumber));
  if (!before) {
    if (!world.brings(row.contractNumber)) return refusal('contractUnknown', 'contractNumber');
    if (row.day > dayOf(hand.at)) return refusal('dayOutside', 'day');
    return { verdict: 'add', next: null };
  }
  const plan = planPayment(before, row, hand);
  if ('fault' in plan) {
    const isBrought = plan.fault === 'nothingToReverse' && (await world.bringsPayment(row));
    return isBrought ? { verdict: 'add', next: null } : plan;
  }
  contracts.set(before._id, plan.next);
  return plan;
}
