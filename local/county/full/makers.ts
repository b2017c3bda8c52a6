import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Documents } from './county';
import type { Made, MakerStart } from './maker';

/** Each thread has so many shares asked of it: one in the making, one to go on with. */
const AHEAD = 2;
/** One thread writes; more than three that make are more than it can take. */
const MOST_THREADS = 3;
const LOADED = "require('tsx/cjs'); require(require('node:worker_threads').workerData.entry);";

const started = (start: MakerStart): Worker =>
  new Worker(LOADED, { eval: true, workerData: { ...start, entry: join(__dirname, 'maker.ts') } });

/**
 * 帮手 · Makes these shares in threads of their own and hands them over in order, while whoever takes them writes the
 * ones before. What a share holds follows from its number alone, whichever thread makes it.
 */
export async function* madeInThreads(
  start: MakerStart,
  wanted: readonly number[],
): AsyncGenerator<readonly [at: number, documents: Documents]> {
  const count = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1), wanted.length);
  const threads = Array.from({ length: count }, () => started(start));
  const made = new Map<number, Documents>();
  let [fail, wake]: [unknown, () => void] = [undefined, () => undefined];
  for (const thread of threads) {
    thread.on('message', ({ at, documents }: Made) => {
      made.set(at, documents);
      wake();
    });
    thread.on('error', (error) => {
      fail = error;
      wake();
    });
  }
  const ask = (turn: number): void => {
    const at = wanted[turn];
    if (at !== undefined) threads[turn % count]?.postMessage(at);
  };
  try {
    for (let turn = 0; turn < count * AHEAD; turn += 1) ask(turn);
    for (const [turn, at] of wanted.entries()) {
      while (!made.has(at) && fail === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const documents = made.get(at);
      if (!documents) throw fail;
      made.delete(at);
      ask(turn + count * AHEAD);
      yield [at, documents];
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
