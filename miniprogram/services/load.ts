/** 载入 · Shows what was last known at once, then what the cloud says. */
import type { CallName, Input, Instant, Output } from '../../domain/contract';
import { forget, recall, remember } from './cache';
import { asFailure, isPassing, type CallFailed } from './call-failed';
import { clockNow } from './clock';
import { call } from './cloud';

/** Data on its way: nothing yet, the last known, the newest, or a failure (with the last known, if any). */
export interface Loaded<T> {
  readonly data: T | null;
  /** When the data was true. */
  readonly at: Instant | null;
  readonly failure: CallFailed | null;
  readonly isLoading: boolean;
}

export const NOTHING_YET: Loaded<never> = { data: null, at: null, failure: null, isLoading: true };

/** Calls `show` once or twice: with the last known answer while it asks, and with the outcome. Never throws. */
export async function load<C extends CallName>(
  name: C,
  input: Input<C>,
  show: (loaded: Loaded<Output<C>>) => void,
): Promise<void> {
  const kept = recall(name, input);
  const known = { data: kept?.data ?? null, at: kept?.at ?? null };
  show({ ...known, failure: null, isLoading: true });
  try {
    const data = await call(name, input);
    const at = clockNow();
    remember(name, input, data, at);
    show({ data, at, failure: null, isLoading: false });
  } catch (thrown) {
    const failure = asFailure(thrown);
    const isStillKnown = isPassing(failure);
    // Refused now (moved on, hidden, ended): what was known isn't for this person any more.
    if (!isStillKnown) forget(name, input);
    show({ ...(isStillKnown ? known : NOTHING_YET), failure, isLoading: false });
  }
}
