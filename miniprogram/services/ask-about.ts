/** 对这一条有疑问 · A report that begins with the row it is about; what was being written stays below it. */
import { changeDraft, openDraft } from './drafts';
import { openReport } from './open';

export function askAbout(row: string): void {
  const now = Date.now();
  const draft = openDraft('report', now);
  const words = `对台账有疑问：${row}\n`;
  if (!draft.text.includes(words)) changeDraft(draft, { text: `${words}${draft.text}` }, now);
  openReport('report');
}
