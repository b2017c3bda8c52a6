import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * 本地时钟 · The time this cloud lives in: the machine's plus an offset that only grows.
 * The offset is kept in the data folder, so a restart doesn't turn the clock back.
 */
export class LocalClock {
  readonly #file: string;
  #offsetMs: number;

  constructor(
    dataDir: string,
    private readonly machineNow: () => number = Date.now,
  ) {
    mkdirSync(dataDir, { recursive: true });
    this.#file = path.join(dataDir, 'clock.json');
    this.#offsetMs = readOffset(this.#file);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.machineNow() + this.#offsetMs;
  }

  /** How far it is ahead of the machine's clock, which a function's thread reads. */
  get aheadMs(): number {
    return this.now() - Date.now();
  }

  /** Moves the clock forward to an instant; one that has passed changes nothing. */
  moveTo(at: number): void {
    const ahead = at - this.now();
    if (ahead <= 0) return;
    this.#offsetMs += ahead;
    writeFileSync(`${this.#file}.new`, JSON.stringify({ offsetMs: this.#offsetMs }));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readOffset(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 0;
  }
  const offset = Number((JSON.parse(text) as { offsetMs?: unknown }).offsetMs);
  return Number.isFinite(offset) ? offset : 0;
}
