/**
 * `npm run seed -- --county full`: fills a data folder with the county at its full size, for `npm start -- --data`.
 * Interrupted, it goes on where it was when it is started again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { COLLECTIONS } from '../cloudfunctions/_app/indexes';
import { build } from '../scripts/build';
import { silentLogger } from './cloud/logger';
import { DocumentDatabase } from './cloud/store/database';
import { loadFull, readMark, writeMark, type FullMark, type Progress } from './county/full/load';
import { ROOT, startLocal } from './run';

export const FULL_SIZE = {
  seed: 1,
  households: 40_000,
  matters: 300_000,
} as const;

/** In KiB: what everything written goes through; the indexes that aren't by village stay in memory. */
const LARGE_CACHE = 'PRAGMA cache_size=-524288';

const USAGE = `用法：npm run seed -- --county full [选项]
  --data <目录>   数据目录，默认 .local/full；里面已经装了一半的，接着装
  --fresh         清空目录，从头装
  --seed <整数>   随机种子，默认 ${FULL_SIZE.seed}；种子和时刻都一样，装出来的就一样
  --now <时刻>    这个县的“今天”，默认就是现在；只能往后，不能往前
  --matters <件>  事项数，默认 ${FULL_SIZE.matters}
  --households <户> 住户数，默认 ${FULL_SIZE.households}`;

class UsageError extends Error {}

const SIZES = ['seed', 'households', 'matters', 'days', 'onlyIn'] as const;

export type SeedOptions = Omit<FullMark, 'isComplete' | 'now'> & {
  readonly dataDir: string;
  readonly now?: number;
};

/** The sample first, as `npm start` would put it in; then everything else straight into the database. */
export async function seedFull(
  { dataDir, now, ...size }: SeedOptions,
  onShare: Progress,
  logger = silentLogger,
): Promise<FullMark> {
  mkdirSync(dataDir, { recursive: true });
  let mark = readMark(dataDir);
  if (mark && SIZES.some((name) => mark?.[name] !== size[name]))
    throw new UsageError(`${dataDir} 里装的是另一个县（种子或大小不同）：换一个目录，或加 --fresh。`);
  if (mark?.isComplete) return mark;
  if (!mark) {
    const village = await startLocal({
      dataDir,
      isDurable: false,
      logger,
      now: now ?? null,
    });
    mark = { ...size, now: now ?? village.cloud.clock.now(), isComplete: false };
    const event = { Type: 'Timer', TriggerName: 'every-minute' };
    await village.cloud.functions.call('clock', event, { source: 'wx_trigger' });
    await village.stop();
    writeMark(dataDir, mark);
  }
  const database = new DocumentDatabase(dataDir, 'OFF', logger);
  try {
    database.declare(COLLECTIONS);
    database.connection.exec(LARGE_CACHE);
    await loadFull(database, dataDir, mark, onShare);
  } finally {
    database.close();
  }
  const done = { ...mark, isComplete: true };
  writeMark(dataDir, done);
  return done;
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  if (!Number.isSafeInteger(number) || number < 0) throw new UsageError(`应为整数，而不是“${text ?? ''}”。`);
  return number;
}

function readArguments(argv: readonly string[]): SeedOptions & { readonly isFresh: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      county: text,
      data: text,
      seed: text,
      now: text,
      matters: text,
      households: text,
      fresh: { type: 'boolean', default: false },
    },
  });
  if (values.county !== 'full')
    throw new UsageError('请写明 --county full（示例县不用装，npm start 自己会装）。');
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new UsageError(`看不懂时刻“${values.now ?? ''}”。`);
  return {
    dataDir: resolve(ROOT, values.data ?? '.local/full'),
    seed: wholeNumber(values.seed, FULL_SIZE.seed),
    matters: wholeNumber(values.matters, FULL_SIZE.matters),
    households: wholeNumber(values.households, FULL_SIZE.households),
    ...(now === undefined ? {} : { now }),
    isFresh: values.fresh,
  };
}

async function main(argv: readonly string[]): Promise<void> {
  const { isFresh, ...options } = readArguments(argv);
  if (isFresh) rmSync(options.dataDir, { recursive: true, force: true });
  await build();
  const startedAt = performance.now();
  const seconds = (): number => Math.round((performance.now() - startedAt) / 1000);
  const mark = await seedFull(options, (done, all, name) => {
    console.log(`${done}/${all} ${name} · ${seconds()} 秒`);
  });
  console.log(`
满县已装好，用了 ${seconds()} 秒：${mark.households} 户，${mark.matters} 件事项。种子 ${mark.seed}，今天是 ${new Date(mark.now).toISOString()}。
打开：npm start -- --data ${options.dataDir}`);
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: unknown) => {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    console.error(isUsage ? `${error.message}\n\n${USAGE}` : error);
    process.exitCode = isUsage ? 2 : 1;
  });
