/** 载入 · Shows what was last known at once, then what the cloud says. */
import type { CallName, Input, Instant, Output } from '../../../domain/contract';
import { forget, recall, remember } from './cache';
import { asFailure, isPassing, type CallFailed } from './call-failed';
import { clockNow } from './clock';
import { call } from '../cloud';

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
  const known = showKept(name, input, show);
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

/** What is known ahead is asked for anew after this. */
const AHEAD_MS = 60 * 60 * 1000;

/** 先备下 · Asks for what another page will need, so that it opens without a network too. Never throws. */
export async function knowAhead<C extends CallName>(name: C, input: Input<C>): Promise<void> {
  const kept = recall(name, input);
  if (kept && clockNow() - kept.at < AHEAD_MS) return;
  try {
    remember(name, input, await call(name, input), clockNow());
  } catch {
    // That page asks for itself, and says what is wrong.
  }
}

/** The last known answer, if there is one that this version of the mini-program can still draw. */
function showKept<C extends CallName>(
  name: C,
  input: Input<C>,
  show: (loaded: Loaded<Output<C>>) => void,
): Pick<Loaded<Output<C>>, 'data' | 'at'> {
  const kept = recall(name, input);
  try {
    if (kept) {
      const { data, at } = kept;
      show({ data, at, failure: null, isLoading: true });
      return { data, at };
    }
  } catch {
    // An earlier version kept it, without what this one shows.
    forget(name, input);
  }
  show(NOTHING_YET);
  return { data: null, at: null };
}
