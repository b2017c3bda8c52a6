import type { CallError, ErrorCode } from '../../../domain/contract';
import type { ClientCode } from '../../text';

/**
 * A call to the cloud that brought no data: what the api refused, or what the phone itself noticed.
 *
 * OFFLINE: nothing got through. TIMEOUT: no answer came; the call may have arrived. PHONE_FULL: the phone can't keep
 * what would be sent.
 */
export class CallFailed extends Error {
  constructor(
    readonly code: ErrorCode | ClientCode,
    readonly facts: CallError['facts'] = {},
    readonly requestId = '',
  ) {
    super(code);
    this.name = 'CallFailed';
  }
}

/** Trying again later may succeed without the person changing anything. */
export const isPassing = ({ code }: Pick<CallFailed, 'code'>): boolean =>
  code === 'OFFLINE' ||
  code === 'PHONE_FULL' ||
  code === 'TIMEOUT' ||
  code === 'SERVICE_UNAVAILABLE' ||
  code === 'INTERNAL';

/** Whatever was thrown, as a failure that has a sentence. */
export const asFailure = (thrown: unknown): CallFailed =>
  thrown instanceof CallFailed ? thrown : new CallFailed('INTERNAL');
