/**
 * 云端错误 · What the cloud refuses, in the wire's own shape.
 *
 * CloudBase answers a failed call with HTTP 200 and `{code, message, requestId}`. Codes follow the
 * service's where they are known; the ones that only this local cloud has begin with `LOCAL_`.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

export const invalidParam = (message: string): CloudError => new CloudError('INVALID_PARAM', message);

export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message);

/** An operator that the real service may know and this one doesn't: never silently ignored. */
export const unsupported = (what: string): CloudError =>
  new CloudError('LOCAL_UNSUPPORTED_OPERATOR', `the local cloud does not support ${what}`);

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
