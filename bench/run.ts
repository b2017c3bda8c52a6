/**
 * `npm run bench`: measures this build on this machine, prints tables and writes bench/latest.json.
 * `--quick` takes few samples and small sizes, to see that it runs; it writes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../local/run';
import { build } from '../scripts/build';
import { FULL, QUICK, QUICK_SMALL, SMALL, countyOf } from './county-cache';
import type { Figures, PackageFigures } from './figures';
import { measureCalls } from './measure-calls';
import { measureColdStart } from './measure-cold-start';
import { measurePages } from './measure-pages';
import { measureCounty } from './measure-county';
import { measureLedger } from './measure-ledger';
import { measureImport } from './measure-import';
import { measureSweep } from './measure-sweep';
import { printed } from './print';

const WHOLE = {
  calls: 100,
  reads: 40,
  small: SMALL,
  full: FULL,
  overdue: 10_000,
  imported: 50_000,
} as const;
const LITTLE = {
  calls: 5,
  reads: 5,
  small: QUICK_SMALL,
  full: QUICK,
  overdue: 200,
  imported: 500,
} as const;
const GB = 1024 ** 3;

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / GB);
  return `${cpu?.model.trim() ?? 'unknown CPU'} × ${cpus().length}, ${memory} GB, ${platform()}, Node ${process.versions.node}`;
}

/** What the last `npm run check:official` found. */
function packageKb(): PackageFigures {
  const file = join(ROOT, 'dist/official.json');
  if (!existsSync(file)) return { main: null, total: null };
  const { mainKb, totalKb } = JSON.parse(readFileSync(file, 'utf8')) as {
    mainKb: number;
    totalKb: number;
  };
  return { main: mainKb, total: totalKb };
}

async function measured<T>(what: string, measure: () => Promise<T>): Promise<T> {
  console.log(`measuring ${what} …`);
  return measure();
}

async function main(isQuick: boolean): Promise<void> {
  const amount = isQuick ? LITTLE : WHOLE;
  await build();
  const small = await measured('seeding: a small county', () => countyOf(amount.small));
  const full = await measured('seeding: the full county', () => countyOf(amount.full));
  const figures: Figures = {
    machine: machine(),
    at: new Date().toISOString(),
    calls: await measured('calls', () => measureCalls(amount.calls)),
    seeding: [small, full].flatMap(({ figures: seeded }) => (seeded ? [seeded] : [])),
    county: await measured('a county at both sizes', () =>
      measureCounty(small.dataDir, full.dataDir, amount.reads),
    ),
    ledger: await measured('a village’s ledger', () => measureLedger(amount.reads)),
    imported: await measured('an import', () => measureImport(amount.imported)),
    sweep: await measured('the sweep', () => measureSweep(amount.overdue)),
    coldStart: await measured('cold starts', measureColdStart),
    pages: await measured('pages', measurePages),
    packageKb: packageKb(),
  };
  console.log(printed(figures));
  if (!isQuick) writeFileSync(join(ROOT, 'bench/latest.json'), `${JSON.stringify(figures, null, 2)}\n`);
}

main(process.argv.includes('--quick')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
