/**
 * 也许是同一件 · While a report is written: whether neighbours have reported the same, and joining one of theirs.
 *
 * It never holds up the report: without a network, or for who isn't known yet, there is simply nothing offered.
 */
import type { MatterView, ReportTarget, SimilarInput, SimilarView } from '../../../../domain/contract';
import { asFailure } from '../../../services/calls/call-failed';
import { call } from '../../../services/cloud';
import type { Draft } from '../../../services/sending/draft';
import { addEvidence } from '../../../services/sending/evidence';
import { leaveWord } from '../../../services/page/said';
import { currentMe } from '../../../services/calls/session';
import { errorWords } from '../../../text';

const PAUSE_MS = 600;
const MOST_WORDS = 500;

export interface SimilarState {
  readonly offers: readonly SimilarView[];
  readonly busyId: string;
  readonly problem: string;
}
export const NOTHING_SIMILAR: SimilarState = { offers: [], busyId: '', problem: '' };

/** What is asked; null: not enough is known, or it isn't the writer's own. */
function inputOf(draft: Draft, target: ReportTarget | null): SimilarInput | null {
  const isKnown = currentMe()?.hasConsented && currentMe()?.binding?.state === 'confirmed';
  if (!target || !isKnown || draft.slot !== 'report' || draft.categoryId === null) return null;
  const words = draft.text.trim();
  return words === '' ? target : { ...target, words };
}

export class SimilarFinder {
  state: SimilarState = NOTHING_SIMILAR;
  private timer = 0;
  private asked = '';

  constructor(private readonly draw: () => void) {}

  /** Asks once writing has paused; what was asked before isn't asked again. */
  look(draft: Draft, target: ReportTarget | null): void {
    const input = inputOf(draft, target);
    const key = input ? JSON.stringify(input) : '';
    if (key === this.asked) return;
    this.asked = key;
    clearTimeout(this.timer);
    if (!input) this.show(NOTHING_SIMILAR);
    else this.timer = setTimeout(() => void this.ask(input, key), PAUSE_MS);
  }

  private async ask(input: SimilarInput, key: string): Promise<void> {
    const offers = await call('report.similar', input).catch(() => []);
    if (key === this.asked) this.show({ ...NOTHING_SIMILAR, offers });
  }

  /** 我也遇到了 · With what has been written, and its photos after it; null: it didn't work. */
  async join(matterId: string, draft: Draft): Promise<MatterView | null> {
    if (this.state.busyId) return null;
    this.show({ ...this.state, busyId: matterId, problem: '' });
    const words = draft.text.trim().slice(0, MOST_WORDS);
    try {
      const matter = await call('matter.join', {
        matterId,
        isNameHidden: draft.isNameHidden,
        ...(words !== '' && { words }),
      });
      addEvidence(
        matterId,
        draft.photos.map(({ path }) => path),
      );
      leaveWord(matterId, '记上了：您也遇到了。有进展会告诉您，办完您也能评价。');
      this.show({ ...this.state, busyId: '' });
      return matter;
    } catch (thrown) {
      this.show({ ...this.state, busyId: '', problem: errorWords(asFailure(thrown)) });
      return null;
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.asked = '';
  }

  private show(state: SimilarState): void {
    this.state = state;
    this.draw();
  }
}
