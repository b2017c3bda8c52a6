import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** 启动选项 · What `npm start -- …` may say. */
export interface StartOptions {
  readonly port: number;
  /** Begin again from an empty data folder. */
  readonly isFresh: boolean;
  /** Rebuild when a source changes. */
  readonly isWatching: boolean;
  /** Where the database, files and the local key lie. */
  readonly dataDir: string;
  /** Wait for the disk at every write; only tests may do without. */
  readonly isDurable: boolean;
  /** The clock's first instant; null: the machine's own. */
  readonly now: number | null;
}

const DEFAULT_PORT = 7300;

export const USAGE = `用法：npm start -- [选项]
  --port <端口>      默认 ${DEFAULT_PORT}；0 表示任选一个空闲端口
  --fresh            清空本地数据，重新装入示例县
  --watch            源文件变化时重新构建（即 npm run dev）
  --data <目录>      数据目录，默认 .local/
  --no-sync          写入时不等磁盘（只用于测试）
  --now <时刻>       起始时刻，如 2026-11-24T09:00:00+08:00`;

/** A sentence for the person at the keyboard. */
export class UsageError extends Error {}

function portFrom(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`端口应为 0–65535 的整数，而不是“${text}”。`);
  return port;
}

function instantFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new UsageError(`看不懂时刻“${text}”，请写成 2026-11-24T09:00:00+08:00。`);
  return at;
}

/** Reads the command line. Throws a UsageError that says what is wrong. */
export function readOptions(argv: readonly string[], root: string): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        data: { type: 'string' },
        'no-sync': { type: 'boolean', default: false },
        now: { type: 'string' },
      },
    });
    return {
      port: portFrom(values.port),
      isFresh: values.fresh,
      isWatching: values.watch,
      dataDir: resolve(root, values.data ?? '.local'),
      isDurable: !values['no-sync'],
      now: instantFrom(values.now),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
