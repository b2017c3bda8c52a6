import type { SizedFigures } from './figures';

/** 预热 · Runs before those that count: code is compiled, pages of the database are read. */
export const WARM_UPS = 3;

/** The value below which `share` (0–1) of the samples lie; the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (found === undefined) throw new RangeError('no samples');
  return found;
}

export const rounded = (ms: number): number => Math.round(ms * 10) / 10;

/** The middle and the slow end of what one call took. */
export const figuresOf = (taken: readonly number[]): SizedFigures => ({
  p50Ms: rounded(percentile(taken, 0.5)),
  p95Ms: rounded(percentile(taken, 0.95)),
});

/** How long a piece of work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
