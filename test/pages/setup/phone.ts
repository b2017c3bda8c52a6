/**
 * The phone in a page test: what `wx` answers, and what a page asked of it.
 *
 * An API that isn't here throws with its name, so a page can't lean on a silent stub.
 * A test that needs one more gives it by `phone.provide`.
 */
import type { CallName, Calls, CallError } from '../../../domain/contract';

/** Answers one call as the api would; throwing a `Refusal` answers `{ok: false}`. */
type Handler<C extends CallName> = (
  input: Calls[C]['input'],
) => Calls[C]['output'] | Promise<Calls[C]['output']>;
export type Answers = { readonly [C in CallName]?: Handler<C> };

/** What the api answers when it refuses. */
export class Refusal extends Error {
  constructor(readonly error: CallError) {
    super(error.code);
  }
}

export interface Asked {
  readonly api: string;
  readonly options: unknown;
}

interface Callbacks {
  success?(result: unknown): void;
  fail?(error: unknown): void;
  complete?(result: unknown): void;
}

/** As in WeChat: with callbacks it answers through them, without it returns a promise. */
function respond(options: unknown, work: () => unknown): Promise<unknown> | undefined {
  const { success, fail, complete } = (options ?? {}) as Callbacks;
  const outcome = Promise.resolve().then(work);
  if (!success && !fail && !complete) return outcome;
  outcome.then(
    (result) => {
      success?.(result);
      complete?.(result);
    },
    (error: unknown) => {
      fail?.(error);
      complete?.(error);
    },
  );
  return undefined;
}

class Phone {
  /** Everything asked of `wx` that a person would notice, in order. */
  readonly asked: Asked[] = [];
  /** Inputs of calls to the api, in order. */
  readonly calls: { readonly call: string; readonly input: unknown }[] = [];
  readonly storage = new Map<string, unknown>();
  /** The cloud's time, as far as it isn't the phone's. */
  cloudClock: () => number = () => Date.now();
  private answers: Answers = {};
  private readonly provided = new Map<string, unknown>();
  private isOffline = false;

  reset(): void {
    this.asked.length = 0;
    this.calls.length = 0;
    this.storage.clear();
    this.answers = {};
    this.cloudClock = () => Date.now();
    this.provided.clear();
    this.isOffline = false;
  }

  /** Adds to the calls that the api answers. */
  answer(answers: Answers): void {
    this.answers = { ...this.answers, ...answers };
  }

  /** Every call and upload fails as without a network, until `online`. */
  offline(): void {
    this.isOffline = true;
  }

  online(): void {
    this.isOffline = false;
  }

  get hasNetwork(): boolean {
    return !this.isOffline;
  }

  /** One more `wx` API, or another answer of one that is here. */
  provide(api: string, implementation: unknown): void {
    this.provided.set(api, implementation);
  }

  find(api: string): unknown {
    return this.provided.get(api);
  }

  /** What was asked of one API. */
  askedOf(api: string): unknown[] {
    return this.asked.filter((one) => one.api === api).map((one) => one.options);
  }

  /** An API that notes what was asked and answers the same each time. */
  noting(api: string, answer: unknown = {}): (options?: unknown) => Promise<unknown> | undefined {
    return (options) => {
      this.asked.push({ api, options });
      return respond(options, () => answer);
    };
  }

  /** `wx.cloud.callFunction`. */
  readonly callFunction = (options: { name: string; data: { call: CallName; input: unknown } }) =>
    respond(options, async () => {
      const { call, input } = options.data;
      // What crosses the wire is JSON; a page that sends a Date or a function learns it here.
      this.calls.push({ call, input: JSON.parse(JSON.stringify(input ?? {})) as unknown });
      if (this.isOffline)
        throw Object.assign(new Error('request:fail'), {
          errMsg: 'cloud.callFunction:fail request:fail',
          errCode: -1,
        });
      const handler = this.answers[call] as ((input: unknown) => unknown) | undefined;
      if (!handler) throw new Error(`this test's api answers no call "${call}"`);
      try {
        return { result: { ok: true, data: structuredClone(await handler(input)), at: this.cloudClock() } };
      } catch (error) {
        if (error instanceof Refusal) return { result: { ok: false, error: error.error } };
        throw error;
      }
    });
}

export const phone = new Phone();
export { respond };
