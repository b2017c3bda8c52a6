/** WeChat's three callbacks. */
export interface Callbacks<R> {
  success?: (result: R & { errMsg: string }) => void;
  fail?: (failure: Failure) => void;
  complete?: (outcome: unknown) => void;
}

export interface Failure {
  readonly errMsg: string;
  readonly errCode?: number | string;
  readonly errno?: number;
}

/** Thrown inside an API to make it fail: `errMsg` becomes `name:fail reason`. */
export class ApiFail extends Error {
  constructor(
    readonly reason: string,
    readonly extra: Omit<Failure, 'errMsg'> = {},
  ) {
    super(reason);
  }
}

export type Api<O, R> = (options?: O & Callbacks<R>) => Promise<R & { errMsg: string }> | undefined;

/** Both ways of WeChat's asynchronous APIs: callbacks when there are any, else a promise. */
export function api<O extends object, R extends object>(
  name: string,
  run: (options: O) => R | undefined | Promise<R | undefined>,
): Api<O, R> {
  return (options) => {
    const given = options ?? ({} as O & Callbacks<R>);
    const outcome = Promise.resolve()
      .then(() => run(given))
      .then(
        (result) => ({ ...(result ?? ({} as R)), errMsg: `${name}:ok` }),
        (error: unknown) => Promise.reject(failureOf(name, error)),
      );
    if (!given.success && !given.fail && !given.complete) return outcome;
    outcome.then(
      (result) => {
        given.success?.(result);
        given.complete?.(result);
      },
      (failure: unknown) => {
        given.fail?.(failure as Failure);
        given.complete?.(failure);
      },
    );
    return undefined;
  };
}

/** What an API rejects with: an Error, so that the console says where, with WeChat's fields. */
export function failureOf(name: string, error: unknown): Error & Failure {
  const reason =
    error instanceof ApiFail ? error.reason : error instanceof Error ? error.message : String(error);
  const errMsg = `${name}:fail ${reason}`.trim();
  return Object.assign(new Error(errMsg), error instanceof ApiFail ? error.extra : {}, { errMsg });
}
