import { storedRecord } from '../../cloudfunctions/_app/adapters/cloudbase/record-store';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, dayOf, type DayNumber } from '../../domain/deadline/local-time';
import { bucketIdOf, counted, emptyBucket, type SumBucket } from '../../domain/village/ledger/bucket';
import { isAnewOn } from '../../domain/village/ledger/occupancy';
import { registerPlot } from '../../domain/village/ledger/keep-plot';
import type { LandContract, Terms } from '../../domain/village/ledger/land-contract';
import { receive, reverse } from '../../domain/village/ledger/payments';
import type { Plot, PlotKind } from '../../domain/village/ledger/plot';
import { duesOf, yearsLater } from '../../domain/village/ledger/schedule';
import { setState } from '../../domain/village/ledger/set-state';
import { signContract } from '../../domain/village/ledger/sign-contract';
import { contractEntry, plotEntry } from '../../domain/village/ledger/sums';
import { wakeContract } from '../../domain/village/ledger/wake-contract';
import { withoutNotices } from '../../domain/record/outbox';
import { gridId, VILLAGE } from './ids';
import type { Stage } from './matters/stage';

/** Pieces of 白家沟小组's land that add up to 162.41 mu; they are let again for 79,135 yuan in all. */
const TAKEN_BACK = [
  { name: '示例东沟', area: 6238, again: 3_041_500 },
  { name: '示例西梁', area: 5403, again: 2_632_000 },
  { name: '示例河滩', area: 4600, again: 2_240_000 },
] as const;
const NO_TENANTS = ['示例甲', '示例乙', '示例丙'] as const;

const OTHERS: readonly (readonly [grid: number, name: string, kind: PlotKind, area: number])[] = [
  [1, '示例南坡', 'waste', 3850],
  [2, '示例水库', 'water', 1200],
  [2, '示例二道梁', 'reserve', 4425],
  [3, '示例林场', 'forest', 20_010],
  [3, '示例打谷场', 'building', 310],
  [4, '示例沙滩地', 'reserve', 2760],
];

/** 示例台账 · What 下鹿角村 has cleared up, let again and been paid, as the real rules make it of its steps. */
export function sampleLedger(
  startAt: Instant,
  stage: Stage,
  vault: Vault,
): Readonly<Record<'plots' | 'landContracts' | 'ledgerSums', readonly object[]>> {
  const told = new Telling(startAt, stage, vault);
  TAKEN_BACK.forEach(({ name, area, again }, index) => told.clearedUp(name, area, again, index));
  OTHERS.forEach(([grid, name, kind, area], index) => told.letting(told.plot(grid, name, kind, area), index));
  return told.documents();
}

/** What the village heard of is heard. */
const delivered = (contract: LandContract): LandContract =>
  withoutNotices(
    contract,
    contract.outbox.map(({ id }) => id),
  );

class Telling {
  readonly #plots: Plot[] = [];
  readonly #contracts: LandContract[] = [];
  readonly #today: DayNumber;

  constructor(
    private readonly startAt: Instant,
    private readonly stage: Stage,
    private readonly vault: Vault,
  ) {
    this.#today = dayOf(startAt);
  }

  plot(grid: number, name: string, kind: PlotKind, area: number): Plot {
    const at = this.startAt - 300 * DAY_MS;
    const number = `DK${String(this.#plots.length + 1).padStart(4, '0')}`;
    const draft = { number, name, kind, area, ring: null, placeId: gridId(VILLAGE, grid) };
    const plot = registerPlot(draft, this.stage.actor('secretary', at), this.stage.jurisdiction(VILLAGE), at);
    this.#plots.push(plot);
    return plot;
  }

  /** 清化收 · Let by word of mouth for next to nothing, taken back this spring, and let again by a written contract. */
  clearedUp(name: string, area: number, again: number, index: number): void {
    const plot = this.plot(1, name, 'reserve', area);
    const tenant = NO_TENANTS[index] ?? NO_TENANTS[0];
    const ended = this.#today - 120;
    const old = this.#sign(plot, tenant, 300, {
      ...this.#years(plot.area, -12, 20),
      price: { per: 'muYear', fen: 2000 },
      paying: 'yearly',
    });
    const known = this.#contracts.indexOf(old);
    let cleared = this.#state(this.#paidUp(old, 299), 'clearing', 200, null, '口头约定，没有书面合同');
    cleared = this.#state(cleared, 'takenBack', 119, ended, '村民代表会议决定收回');
    this.#contracts[known] = this.#state(cleared, 'relet', 100, null, null);
    const terms: Terms = {
      area: plot.area,
      fromDay: ended + 20,
      toDay: yearsLater(ended + 20, 5) - 1,
      price: { per: 'total', fen: again },
      paying: 'once',
    };
    const fresh = this.#sign(plot, `示例承包${tenant.slice(2)}`, 100, terms);
    // The last is still to be paid.
    if (index < 2) this.#contracts[this.#contracts.indexOf(fresh)] = this.#paidUp(fresh, 90);
  }

  /** Let by the year: one paid up, one in arrears, one about to end, one not let at all. */
  letting(plot: Plot, index: number): void {
    if (index === 4) return;
    const years = index === 2 ? this.#ending(plot.area) : this.#years(plot.area, -3, 10);
    const terms: Terms = { ...years, price: { per: 'muYear', fen: 12_000 + 1525 * index }, paying: 'yearly' };
    const contract = this.#sign(plot, `示例承包${index + 1}号`, 280, terms);
    const at = this.#contracts.indexOf(contract);
    if (index === 1) this.#contracts[at] = this.#state(contract, 'irregular', 150, null, '租金没有评议');
    else if (index === 3) this.#contracts[at] = this.#corrected(contract);
    else this.#contracts[at] = this.#paidUp(contract, 270);
  }

  #years(area: number, from: number, years: number): Pick<Terms, 'area' | 'fromDay' | 'toDay'> {
    const first = yearsLater(this.#today - 60, from);
    return { area, fromDay: first, toDay: yearsLater(first, years) - 1 };
  }

  #ending(area: number): Pick<Terms, 'area' | 'fromDay' | 'toDay'> {
    const fromDay = yearsLater(this.#today + 31, -5);
    return { area, fromDay, toDay: this.#today + 30 };
  }

  #sign(plot: Plot, tenant: string, daysAgo: number, terms: Terms): LandContract {
    const at = this.startAt - daysAgo * DAY_MS;
    const draft = {
      number: `HT${String(this.#contracts.length + 1).padStart(4, '0')}`,
      terms,
      isAnew: isAnewOn(
        this.#contracts.filter(({ plotId }) => plotId === plot._id),
        terms.fromDay,
      ),
      state: 'regular' as const,
      tenantSealed: this.vault.seal(tenant),
      tenantMark: this.vault.mark(`tenant|${VILLAGE}|${tenant}`),
    };
    const contract = signContract(draft, plot, this.stage.actor('secretary', at), at);
    this.#contracts.push(contract);
    return contract;
  }

  #state(
    contract: LandContract,
    state: LandContract['state'],
    daysAgo: number,
    lastDay: DayNumber | null,
    words: string | null,
  ): LandContract {
    const at = this.startAt - daysAgo * DAY_MS;
    return setState(contract, state, lastDay, words, this.stage.actor('secretary', at), at);
  }

  /** All that had fallen due by then, a receipt each. */
  #paidUp(contract: LandContract, daysAgo: number): LandContract {
    const at = this.startAt - daysAgo * DAY_MS;
    const actor = this.stage.actor('officer-01', at);
    return duesOf(contract.terms, contract.lastDay)
      .filter(({ day }) => day <= dayOf(at))
      .reduce(
        (paid, { day, fen }, index) =>
          receive(paid, { receipt: `SJ${contract.number}-${index + 1}`, day, fen }, actor, at + index),
        contract,
      );
  }

  /** A slip of the pen, reversed and written again. */
  #corrected(contract: LandContract): LandContract {
    const at = this.startAt - 40 * DAY_MS;
    const actor = this.stage.actor('officer-01', at);
    const [due] = duesOf(contract.terms, null);
    if (!due) return contract;
    const wrong = receive(contract, { receipt: 'SJ9001', day: dayOf(at), fen: due.fen * 10 }, actor, at);
    const back = reverse(wrong, wrong.version, '多写了一个 0', actor, at + 1);
    return receive(back, { receipt: 'SJ9001', day: dayOf(at), fen: due.fen }, actor, at + 2);
  }

  /** As they are stored; everything is counted already. */
  documents(): ReturnType<typeof sampleLedger> {
    const contracts = this.#contracts.map((one) => delivered(wakeContract(one, this.startAt)));
    const buckets = new Map<string, SumBucket>();
    const add = (id: string, entry: ReturnType<typeof plotEntry>): void => {
      const bucketId = bucketIdOf(VILLAGE, id);
      buckets.set(bucketId, counted(buckets.get(bucketId) ?? emptyBucket(bucketId, VILLAGE), [[id, entry]]));
    };
    for (const plot of this.#plots) add(plot._id, plotEntry(plot));
    for (const contract of contracts) add(contract._id, contractEntry(contract));
    const settled = { revision: 1 };
    return {
      plots: this.#plots.map((plot) =>
        storedRecord('plots', { ...plot, ...settled, countedVersion: plot.version }),
      ),
      landContracts: contracts.map((contract) =>
        storedRecord('landContracts', { ...contract, ...settled, countedVersion: contract.version }),
      ),
      ledgerSums: [...buckets.values()].map((bucket) => ({ ...bucket, ...settled })),
    };
  }
}
