import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CallName } from '../domain/contract';
import { contractIdOf, plotIdOf } from '../domain/village/ledger/ids';
import { sampleCounty } from '../local/county/county';
import { gridId, VILLAGE } from '../local/county/ids';
import { silentLogger } from '../local/cloud/logger';
import { startLocal } from '../local/run';
import type { Send } from '../test/scenarios/support/villager';
import type { LedgerFigures } from './figures';
import { addLedger, type LedgerSize } from './large-ledger';
import { run, sender } from './measure-calls';
import { WARM_UPS, figuresOf } from './timing';

export const SMALL_LEDGER: LedgerSize = { plots: 200, contracts: 500, years: 2 };
export const LARGE_LEDGER: LedgerSize = { plots: 2000, contracts: 5000, years: 20 };

/** Sums, lists, one plot, one contract, and the commands on it; a payment is a new receipt each time. */
const READS: readonly (readonly [
  what: string,
  call: CallName,
  person: string,
  input: (run: number) => object,
])[] = [
  ['ledger.get · 村民', 'ledger.get', 'resident-01', () => ({})],
  ['ledger.get · 村里', 'ledger.get', 'secretary', () => ({})],
  ['ledger.plots', 'ledger.plots', 'resident-01', () => ({ placeId: gridId(VILLAGE, 1) })],
  ['ledger.contracts · 欠交', 'ledger.contracts', 'secretary', () => ({ of: 'arrears' })],
  ['ledger.contracts · 全部', 'ledger.contracts', 'secretary', () => ({ of: 'all' })],
  ['village.glance', 'village.glance', 'secretary', () => ({})],
  ['village.glance-rows · 地块', 'village.glance-rows', 'secretary', () => ({ figure: 'ledger.plots' })],
  ['plot.get', 'plot.get', 'secretary', () => ({ plotId: plotIdOf(VILLAGE, 'BK7') })],
  ['contract.get', 'contract.get', 'secretary', () => ({ contractId: contractIdOf(VILLAGE, 'BH7') })],
  [
    'contract.receive',
    'contract.receive',
    'secretary',
    (at) => ({
      contractId: contractIdOf(VILLAGE, `BH${100 + at}`),
      receipt: `B${at}`,
      day: '2020-01-01',
      amount: '1.00',
    }),
  ],
];

async function open(size: LedgerSize): Promise<Side> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wangliban-bench-'));
  const village = await startLocal({ dataDir, logger: silentLogger, hasMatters: false });
  const { stage } = sampleCounty({
    startAt: village.cloud.clock.now(),
    vault: village.vault,
    templateIds: [],
    fileIdOf: (path) => path,
    hasMatters: false,
    hasPast: false,
  });
  addLedger(village, stage, size);
  return {
    send: sender(village.url),
    close: async () => {
      await village.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Side {
  readonly send: Send;
  readonly close: () => Promise<void>;
}

/** 两种大小的台账 · The same calls in a village with a small ledger and in one with a large one, in turn. */
export async function measureLedger(times: number): Promise<readonly LedgerFigures[]> {
  const sides = [await open(SMALL_LEDGER), await open(LARGE_LEDGER)];
  const figures: LedgerFigures[] = [];
  for (const [what, name, person, inputOf] of READS) {
    const taken = sides.map((): number[] => []);
    for (let at = -WARM_UPS; at < times; at += 1)
      for (const [side, { send }] of sides.entries()) {
        // A payment is kept once under its receipt: the warm-ups have contracts of their own.
        const ms = await run({ name }, person, inputOf(at < 0 ? times - at : at), send);
        if (at >= 0) taken[side]?.push(ms);
      }
    const [small, large] = taken.map(figuresOf);
    if (small && large) figures.push({ name: what, small, large });
  }
  for (const { close } of sides) await close();
  return figures;
}
