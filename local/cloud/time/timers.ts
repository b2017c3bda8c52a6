import { messageOf } from '../errors';
import type { FunctionTimer } from '../functions/function-config';
import type { FunctionRunner } from '../functions/runner';
import type { Logger } from '../logger';
import type { LocalClock } from './local-clock';

/** A timer that fired: which, and the instant it was due. */
export interface FiredTimer {
  readonly function: string;
  readonly timer: string;
  readonly at: number;
}

export interface TimersOptions {
  readonly clock: LocalClock;
  readonly functions: FunctionRunner;
  readonly logger: Logger;
  /** The next instant after the given one at which a sweep would find something to do, if it is known. */
  readonly nextWakeAt: ((afterAt: number) => Promise<number | undefined> | number | undefined) | undefined;
  /** Called after each step of the clock, before the timers fire. */
  readonly onTime: () => Promise<void>;
}

/** An event is delivered at least once; after an error twice more. */
const ATTEMPTS = 3;
/** One move of the clock stops at so many instants at most; what is left is swept at its end. */
const MOST_STEPS = 2000;
const LONGEST_SLEEP_MS = 60_000;

/**
 * 定时触发器 · Fires the functions' timers, in real time and when the clock is moved.
 *
 * Moving the clock by days would fire a timer of each minute thousands of times. Instead the clock stops at the
 * first tick after each instant at which the product has something to do (`nextWakeAt`), fires there, asks again,
 * and fires once more at its goal; ticks between two stops count as one.
 */
export class Timers {
  readonly #firedUntil = new Map<string, number>();
  #sleep: NodeJS.Timeout | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(private readonly options: TimersOptions) {}

  start(): void {
    this.#rest();
  }

  /** Moves the clock and waits for everything that falls due on the way. */
  advanceTo(target: number): Promise<FiredTimer[]> {
    return this.#serially(() => this.#advance(target));
  }

  /** Moves the clock to the next tick at which something would happen. */
  advanceToNext(): Promise<FiredTimer[]> {
    return this.#serially(async () => {
      const now = this.options.clock.now();
      const wake = await this.options.nextWakeAt?.(now);
      const tick = this.#nextTick(wake === undefined ? now : wake - 1);
      return tick === undefined ? [] : this.#advance(tick);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#sleep);
    await this.#work;
  }

  async #advance(target: number): Promise<FiredTimer[]> {
    const { clock, nextWakeAt } = this.options;
    const fired: FiredTimer[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const wake = await nextWakeAt?.(clock.now());
      const tick = wake === undefined ? undefined : this.#nextTick(Math.max(wake - 1, clock.now()));
      if (tick === undefined || tick > target) break;
      fired.push(...(await this.#reach(tick)));
    }
    fired.push(...(await this.#reach(target)));
    this.#rest();
    return fired;
  }

  async #reach(at: number): Promise<FiredTimer[]> {
    this.options.clock.moveTo(at);
    await this.options.onTime();
    return this.#fireDue(this.options.clock.now());
  }

  async #fireDue(until: number): Promise<FiredTimer[]> {
    const fired: FiredTimer[] = [];
    for (const timer of this.options.functions.timers()) {
      const key = `${timer.functionName} ${timer.name}`;
      const since = this.#firedUntil.get(key) ?? until;
      this.#firedUntil.set(key, until);
      const at = lastTick(timer, since, until);
      if (at === undefined || this.#isClosed) continue;
      await this.#fire(timer, at);
      fired.push({ function: timer.functionName, timer: timer.name, at });
    }
    return fired;
  }

  async #fire({ functionName, name }: FunctionTimer, at: number): Promise<void> {
    const { functions, logger } = this.options;
    const event = { Type: 'Timer', TriggerName: name, Time: new Date(at).toISOString(), Message: '' };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await functions.call(functionName, event, { source: 'wx_trigger' });
        return;
      } catch (error) {
        logger.error(`[cloud] timer ${name} of ${functionName}, attempt ${attempt}: ${messageOf(error)}`);
      }
    }
  }

  #nextTick(after: number): number | undefined {
    const ticks = this.options.functions.timers().flatMap(({ cron }) => cron.nextAfter(after) ?? []);
    return ticks.length === 0 ? undefined : Math.min(...ticks);
  }

  /** Sleeps until the next tick of the real clock. */
  #rest(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#sleep);
    const now = this.options.clock.now();
    for (const { functionName, name } of this.options.functions.timers()) {
      const key = `${functionName} ${name}`;
      if (!this.#firedUntil.has(key)) this.#firedUntil.set(key, now);
    }
    const wait = Math.min((this.#nextTick(now) ?? Number.POSITIVE_INFINITY) - now, LONGEST_SLEEP_MS);
    this.#sleep = setTimeout(() => {
      void this.#serially(async () => {
        await this.#fireDue(this.options.clock.now());
        this.#rest();
      });
    }, wait);
    this.#sleep.unref();
  }

  #serially<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#work.then(work);
    this.#work = result.catch(() => undefined);
    return result;
  }
}

/** The latest tick after `since` and not after `until`: looked for close to the end first. */
function lastTick({ cron }: FunctionTimer, since: number, until: number): number | undefined {
  for (const span of [60_000, 3_600_000, 86_400_000, Number.POSITIVE_INFINITY]) {
    let found: number | undefined;
    let tick = cron.nextAfter(Math.max(since, until - span));
    while (tick !== undefined && tick <= until) {
      found = tick;
      tick = cron.nextAfter(tick);
    }
    if (found !== undefined || until - span <= since) return found;
  }
  return undefined;
}
