import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { readMark, type FullMark } from '../local/county/full/load';
import { LARGE_VILLAGE } from '../local/county/full/ids';
import { ROOT } from '../local/run';
import { FULL_SIZE, seedFull } from '../local/seed';
import type { SeedFigures } from './figures';

export type CountySize = Omit<FullMark, 'isComplete' | 'now'>;

/** 300 件一天的县 · Three years of it. */
export const FULL: CountySize = FULL_SIZE;
/**
 * 刚开始的县 · As many people and places, and the first thousand matters: 139 days of the large village alone, as
 * busy as it is later, so that its pages are as full and only what lies behind them is less.
 */
export const SMALL: CountySize = {
  ...FULL_SIZE,
  matters: 1_000,
  days: 139,
  onlyIn: LARGE_VILLAGE,
};
/** The same two for `--quick`. */
export const QUICK: CountySize = {
  ...FULL_SIZE,
  households: 1_000,
  matters: 3_000,
};
export const QUICK_SMALL: CountySize = {
  ...SMALL,
  households: 1_000,
  matters: 200,
  days: 30,
};

const FOLDER = join(ROOT, '.local/bench');
/** What decides how a county comes out, and how it is stored. */
const SOURCES = [
  'domain',
  'local/county',
  'local/cloud/store',
  'cloudfunctions/_app/adapters/cloudbase',
  'cloudfunctions/_app/indexes.ts',
];

function* filesIn(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

/** Of the code that makes it and of the day: a county of yesterday has had a night in which much fell due. */
function version(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const source of SOURCES)
    for (const file of filesIn(join(ROOT, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * 满县的数据 · A folder with a county of this size, seeded now unless one of this code and day is there. Older ones
 * are removed.
 */
export async function countyOf(
  size: CountySize,
): Promise<{ readonly dataDir: string; readonly figures: SeedFigures | null }> {
  const kept = version();
  if (existsSync(FOLDER))
    for (const name of readdirSync(FOLDER))
      if (!name.endsWith(kept)) rmSync(join(FOLDER, name), { recursive: true, force: true });
  const key = createHash('sha256').update(JSON.stringify(size)).digest('hex').slice(0, 6);
  const dataDir = join(FOLDER, `${size.matters}-${key}-${kept}`);
  if (readMark(dataDir)?.isComplete) return { dataDir, figures: null };
  const startedAt = performance.now();
  await seedFull({ dataDir, ...size }, (done, all) => {
    if (done % 20 === 0) console.log(`  ${size.matters} matters: ${done}/${all}`);
  });
  return {
    dataDir,
    figures: {
      matters: size.matters,
      ms: Math.round(performance.now() - startedAt),
    },
  };
}
