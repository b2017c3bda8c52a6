/** 我家的信息的动作 · Correct one, take one out, or take out everything. */
import type { VisitsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import type { HomeState } from './home.view';

export const FIRST: HomeState = {
  loaded: NOTHING_YET,
  correcting: '',
  said: '',
  isFailed: false,
  isBusy: false,
};

export class HomeScreen {
  state = FIRST;

  constructor(private readonly draw: () => void) {}

  show(change: Partial<HomeState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  refresh(): Promise<void> {
    return load('home.facts', {}, (loaded) => this.show({ loaded }));
  }

  correct(fieldId: string, valueId: string): Promise<void> {
    const clientKey = newKey(clockNow());
    return this.during(() => call('home.correct', { clientKey, fieldId, valueId }), '改好了。');
  }

  eraseFact(fieldId: string, term: string): Promise<void> {
    return this.erase(`删掉“${term}”吗？`, { fieldId });
  }

  eraseLine(line: number): Promise<void> {
    return this.erase('删掉这句话吗？', { line });
  }

  eraseAll(): Promise<void> {
    return this.erase('把我家的信息全部删掉吗？', {});
  }

  private async erase(title: string, what: { fieldId?: string; line?: number }): Promise<void> {
    const { confirm } = await wx.showModal({
      title,
      content: '连以前记的一起删，找不回来。不影响您报事、办事。',
      confirmText: '删掉',
      cancelText: '先不',
    });
    if (confirm) await this.during(() => call('home.erase', { ...what, isSure: true }), '删掉了。');
  }

  private async during(work: () => Promise<VisitsView>, said: string): Promise<void> {
    await doOne(
      this.state,
      (doing) => this.show(doing),
      async () => {
        const data = await work();
        this.show({ correcting: '', loaded: { ...this.state.loaded, data } });
        return said;
      },
    );
  }
}
