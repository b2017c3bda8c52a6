/** 现在几点 · The cloud's time: an old phone's clock may be hours or years off, and deadlines must not be. */
import type { Instant } from '../../../domain/contract';

/** As long as an answer may have been under way; below that the phone's own clock is good enough. */
const GOOD_ENOUGH_MS = 60_000;

let aheadMs = 0;

/** By what an answer says; one of an older cloud says nothing. */
export function setClock(at: Instant | undefined): void {
  if (at === undefined) return;
  const ahead = at - Date.now();
  aheadMs = Math.abs(ahead) < GOOD_ENOUGH_MS ? 0 : ahead;
}

export const clockNow = (): Instant => Date.now() + aheadMs;
