/**
 * `npm run bench`: measures this build on this machine, prints tables and writes bench/latest.json.
 * `--quick` takes few samples and small sizes, to see that it runs; it writes nothing. `--small <folder> --full <folder>`
 * measures counties that are seeded already, whatever their code and day.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readMark } from '../local/county/full/load';
import { ROOT } from '../local/run';
import { build } from '../scripts/build';
import { FULL, QUICK, QUICK_SMALL, SMALL, countyOf, type CountySize } from './county-cache';
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

/** A county that lies there ready, or else one of this size. */
async function countyIn(folder: string | undefined, size: CountySize): ReturnType<typeof countyOf> {
  if (folder === undefined) return countyOf(size);
  const dataDir = resolve(folder);
  const mark = readMark(dataDir);
  if (!mark?.isComplete || mark.matters !== size.matters)
    throw new Error(`${dataDir} has no seeded county of ${size.matters} matters`);
  return { dataDir, figures: null };
}

async function main(argv: readonly string[]): Promise<void> {
  const folder = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean', default: false }, small: folder, full: folder },
  });
  const isQuick = values.quick;
  const amount = isQuick ? LITTLE : WHOLE;
  await build();
  const small = await measured('seeding: a small county', () => countyIn(values.small, amount.small));
  const full = await measured('seeding: the full county', () => countyIn(values.full, amount.full));
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

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
