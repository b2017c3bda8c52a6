import type { Clock } from '../ports/clock';

/** A function may run for 60 s; what is left after this is the next run's. */
const RUN_MS = 45_000;

/** 时间预算 · Whether a sweep may begin another page. */
export function startBudget(clock: Clock): { readonly isOver: () => boolean } {
  const startedAt = clock.now();
  return { isOver: () => clock.now() - startedAt >= RUN_MS };
}
