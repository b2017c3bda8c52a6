import { storedRecord } from '../cloudfunctions/_app/adapters/cloudbase/record-store';
import { dayOf, startOfDay } from '../domain/deadline/local-time';
import { bucketIdOf, counted, emptyBucket, type SumBucket } from '../domain/village/ledger/bucket';
import { figuresOn } from '../domain/village/ledger/contract-figures';
import { contractIdOf, plotIdOf } from '../domain/village/ledger/ids';
import { registerPlot } from '../domain/village/ledger/keep-plot';
import type { LandContract } from '../domain/village/ledger/land-contract';
import { receive } from '../domain/village/ledger/payments';
import type { Plot } from '../domain/village/ledger/plot';
import { duesOf, yearsLater } from '../domain/village/ledger/schedule';
import { signContract } from '../domain/village/ledger/sign-contract';
import { contractEntry, plotEntry } from '../domain/village/ledger/sums';
import { gridId, VILLAGE } from '../local/county/ids';
import type { SampleCounty } from '../local/county/county';
import type { LocalVillage } from '../local/run';

export interface LedgerSize {
  readonly plots: number;
  readonly contracts: number;
  readonly years: number;
}

/** How many rows the courier has still to count when the sums are read. */
const UNCOUNTED = 20;
const GROUPS = 4;

/** A plot and a contract of so many years with a receipt each, as the real rules make them; copied for the rest. */
function models(stage: SampleCounty['stage'], vault: LocalVillage['vault'], now: number, years: number) {
  const actor = stage.actor('secretary', now);
  const draft = { number: 'BK0', name: '示例地', kind: 'reserve', area: 1000, ring: null } as const;
  const village = stage.jurisdiction(VILLAGE);
  const plot = registerPlot({ ...draft, placeId: gridId(VILLAGE, 1) }, actor, village, now);
  const fromDay = yearsLater(dayOf(now) - 30, -years);
  const terms = {
    area: 200,
    fromDay,
    toDay: yearsLater(fromDay, years + 5),
    price: { per: 'muYear', fen: 12_345 },
    paying: 'yearly',
  } as const;
  const tenant = { tenantSealed: vault.seal('示例承包人'), tenantMark: 'bench' };
  const signed = signContract(
    { number: 'BH0', terms, isAnew: false, state: 'regular', ...tenant },
    plot,
    actor,
    now,
  );
  const contract = duesOf(terms, null)
    .filter(({ day }) => day < dayOf(now))
    .reduce(
      (paid, { day, fen }, index) => receive(paid, { receipt: `S${index}`, day, fen }, actor, now),
      signed,
    );
  return { plot, contract };
}

/** 大台账 · Puts a ledger of this size into the sample village, counted but for the last few rows. */
export function addLedger(
  { cloud, vault }: LocalVillage,
  stage: SampleCounty['stage'],
  size: LedgerSize,
): void {
  const { database } = cloud;
  const now = cloud.clock.now();
  const model = models(stage, vault, now, size.years);
  const placeOf = (index: number): string => gridId(VILLAGE, 1 + (index % GROUPS));
  const plots = Array.from({ length: size.plots }, (_, index): Plot => {
    const number = `BK${index}`;
    return { ...model.plot, _id: plotIdOf(VILLAGE, number), number, placeId: placeOf(index) };
  });
  const contracts = Array.from({ length: size.contracts }, (_, index): LandContract => {
    const number = `BH${index}`;
    const at = index % size.plots;
    const plot = plots[at] ?? model.plot;
    const owing = index % 10 === 0 ? model.contract.payments.slice(0, -1) : model.contract.payments;
    const one = { ...model.contract, payments: owing };
    const figures = figuresOn(one, dayOf(now));
    const wakeAt = figures.nextDay === null ? null : startOfDay(figures.nextDay);
    const of = { plotId: plot._id, plotNumber: plot.number, plotName: plot.name, placeId: plot.placeId };
    return { ...one, ...of, _id: contractIdOf(VILLAGE, number), number, figures, wakeAt };
  });
  const buckets = new Map<string, SumBucket>();
  const group = new Map<string, (readonly [string, ReturnType<typeof plotEntry>])[]>();
  const put = (id: string, entry: ReturnType<typeof plotEntry>): void => {
    const bucketId = bucketIdOf(VILLAGE, id);
    group.set(bucketId, [...(group.get(bucketId) ?? []), [id, entry]]);
  };
  for (const plot of plots) put(plot._id, plotEntry(plot));
  for (const contract of contracts.slice(UNCOUNTED)) put(contract._id, contractEntry(contract));
  for (const [id, entries] of group) buckets.set(id, counted(emptyBucket(id, VILLAGE), entries));
  database.connection.transaction(() => {
    for (const plot of plots)
      database.insert(database.collection('plots'), {
        ...storedRecord('plots', { ...plot, revision: 1, countedVersion: plot.version }),
      });
    contracts.forEach((contract, index) =>
      database.insert(database.collection('landContracts'), {
        ...storedRecord('landContracts', {
          ...contract,
          revision: 1,
          countedVersion: index < UNCOUNTED ? 0 : contract.version,
        }),
      }),
    );
    for (const bucket of buckets.values())
      database.insert(database.collection('ledgerSums'), { ...bucket, revision: 1 });
  });
}
