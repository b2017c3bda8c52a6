/** 存一张表 · What every form does when it is sent: says what is missing, is busy once, and says what went wrong. */
import { errorWords } from '../../text';
import { asFailure } from '../calls/call-failed';

interface Saving {
  readonly form: { readonly isBusy: boolean };
  change(change: { readonly said?: string; readonly isBusy?: boolean }): void;
}

/** `work` sends it and leaves the page; what it throws is said, and what was written stays. */
export async function saveForm(page: Saving, missing: string, work: () => Promise<void>): Promise<void> {
  if (page.form.isBusy) return;
  if (missing !== '') {
    page.change({ said: missing });
    return;
  }
  page.change({ isBusy: true });
  try {
    await work();
  } catch (thrown) {
    page.change({ isBusy: false, said: errorWords(asFailure(thrown)) });
  }
}
