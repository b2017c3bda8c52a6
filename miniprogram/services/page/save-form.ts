/** 存一张表 · What every form does when it is sent: says what is missing, is busy once, and says what went wrong. */
import { errorWords } from '../../text';
import { asFailure, type CallFailed } from '../calls/call-failed';

interface Saving {
  readonly form: { readonly isBusy: boolean };
  change(change: { readonly said?: string; readonly isBusy?: boolean }): void;
  refresh?(): Promise<unknown>;
}

/**
 * `ready` is what to send, or the words for what is missing. `work` sends it and leaves the page; it answers
 * `false` if the person turned back. What it throws is said, and what was written stays; `failed` is for the
 * page that does more about a failure.
 */
export async function saveForm<Ready extends object>(
  page: Saving,
  ready: Ready | string,
  work: (ready: Ready) => Promise<unknown>,
  failed?: (failure: CallFailed) => void,
): Promise<void> {
  if (page.form.isBusy) return;
  if (typeof ready === 'string') {
    page.change({ said: ready });
    return;
  }
  page.change({ isBusy: true });
  try {
    if ((await work(ready)) === false) page.change({ isBusy: false });
  } catch (thrown) {
    const failure = asFailure(thrown);
    page.change({ isBusy: false, said: errorWords(failure) });
    failed?.(failure);
    // Somebody else has written since: what was typed stays, on top of the newest.
    if (failure.code === 'STALE_WRITE') await page.refresh?.();
  }
}
