/** 并案 · Finds what a matter may be merged into, and merges it once that has been asked. */
import type { MatterView, MergeCandidatesView } from '../../../domain/contract';
import { remember } from '../../services/calls/cache';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { takeMove } from '../../services/sending/move';
import { leaveWord } from '../../services/page/said';
import { errorWords } from '../../text';
import { NOTHING_CHOSEN, type Choosing } from './merge.view';

const NOTHING_TYPED = '先输那件事的号，在它的回执上。';

export class MergeScreen {
  matter: Loaded<MatterView> = NOTHING_YET;
  candidates: Loaded<MergeCandidatesView> = NOTHING_YET;
  choosing: Choosing = NOTHING_CHOSEN;

  constructor(
    private readonly matterId: string,
    private readonly draw: () => void,
  ) {}

  async open(): Promise<void> {
    const { matterId } = this;
    await Promise.all([
      load('matter.get', { matterId }, (loaded) => {
        this.matter = loaded;
        this.draw();
      }),
      load('matter.merge-candidates', { matterId }, (loaded) => {
        this.candidates = loaded;
        this.draw();
      }),
    ]);
  }

  change(change: Partial<Choosing>): void {
    this.choosing = { ...this.choosing, ...change };
    this.draw();
  }

  async ask(): Promise<void> {
    const { typed, isAsking } = this.choosing;
    if (isAsking) return;
    const code = typed.trim().slice(0, 20);
    if (code === '') {
      this.change({ said: NOTHING_TYPED, byNumber: null });
      return;
    }
    this.change({ isAsking: true, said: '' });
    try {
      const byNumber = await call('matter.merge-candidates', { matterId: this.matterId, code });
      this.change({ byNumber, isAsking: false });
    } catch (thrown) {
      this.change({ isAsking: false, said: errorWords(asFailure(thrown)) });
    }
  }

  /** Answers whether it was done; a second tap while it is on its way does nothing. */
  async mergeInto(intoMatterId: string): Promise<boolean> {
    const matter = this.matter.data;
    if (!matter || this.choosing.busyId) return false;
    this.change({ busyId: intoMatterId, said: '' });
    try {
      const taken = await takeMove(matter, 'merge', { intoMatterId });
      remember('matter.get', { matterId: matter.id }, taken.matter, clockNow());
      this.matter = { ...this.matter, data: taken.matter };
      if (taken.isDone) leaveWord(matter.id, taken.says);
      this.change({ busyId: '', said: taken.isDone ? '' : taken.says });
      return taken.isDone;
    } catch (thrown) {
      this.change({ busyId: '', said: errorWords(asFailure(thrown)) });
      return false;
    }
  }
}
