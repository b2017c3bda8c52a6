/** 对这一条有疑问 · A report that begins with the row it is about and leads to it; what was being written stays below it. */
import { clockNow } from '../calls/clock';
import { changeDraft, openDraft } from '../sending/drafts';
import { openReport } from './open';

/** `row`: in words, as they begin the report; what keeps them together on a screen isn't sent. */
export function askAbout(kind: 'plot' | 'contract', id: string, row: string): void {
  const now = clockNow();
  const label = row.replace(/\u00a0/g, ' ');
  const draft = openDraft('report', now);
  const words = `对台账有疑问：${label}\n`;
  const text = draft.text.includes(words) ? draft.text : `${words}${draft.text}`;
  changeDraft(draft, { text, ledgerRow: { kind, id, label } }, now);
  openReport('report');
}
