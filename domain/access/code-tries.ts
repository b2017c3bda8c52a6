import type { Instant } from '../deadline/instant';
import { DAY_MS } from '../deadline/local-time';
import { DomainError } from '../errors';

/** 输码次数 · How many codes a person has tried since one was last right, and when. */
export interface CodeTries {
  readonly count: number;
  readonly lastAt: Instant;
}

/** So many wrong ones, and the person has to wait for a day. */
export const MOST_TRIES = 10;

/**
 * 记一次输码 · Before a code is looked up: whoever guesses is counted even if they ask many times at once.
 *
 * After a day without a try it begins anew. Refuses: CODE_LOCKED.
 */
export function tryCode(tries: CodeTries | null, now: Instant): CodeTries {
  const lately = tries !== null && now - tries.lastAt < DAY_MS ? tries : null;
  if (lately && lately.count >= MOST_TRIES)
    throw new DomainError('CODE_LOCKED', { untilAt: lately.lastAt + DAY_MS });
  return { count: (lately?.count ?? 0) + 1, lastAt: now };
}

/** 还能试几次 · Before the lock. */
export const triesLeft = ({ count }: CodeTries): number => MOST_TRIES - count;
