/** 走访的动作 · Facts are tapped and written down together; what is needed becomes a matter at once. */
import type { VisitsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { changeDraft, openDraft } from '../../services/sending/drafts';
import { load, NOTHING_YET } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openReport } from '../../services/page/open';
import { visitInput, type VisitState } from './visit.view';

export const FIRST: VisitState = {
  loaded: NOTHING_YET,
  picked: {},
  words: '',
  source: 'visit',
  consentBy: 'self',
  hasSeparateConsent: false,
  isPastOpen: false,
  said: '',
  isFailed: false,
  isBusy: false,
};

export class VisitScreen {
  state = FIRST;
  /** One for what is being written down: a retry finds itself. */
  private clientKey = newKey(clockNow());

  constructor(
    private readonly householdId: string,
    private readonly draw: () => void,
  ) {}

  show(change: Partial<VisitState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  refresh(): Promise<void> {
    return load('visit.get', { householdId: this.householdId }, (loaded) => this.show({ loaded }));
  }

  pick(fieldId: string, valueId: string): void {
    const { [fieldId]: was, ...others } = this.state.picked;
    this.show({ picked: was === valueId ? others : { ...others, [fieldId]: valueId }, said: '' });
  }

  async record(): Promise<void> {
    const input = visitInput(this.state, this.householdId, this.clientKey);
    if (!input) return;
    const isDone = await this.during(
      () => call('visit.record', input),
      '记下了。户里人在“我家的信息”里看得到，也能改、能删。',
    );
    if (!isDone) return;
    this.clientKey = newKey(clockNow());
    this.show({ picked: {}, words: '', hasSeparateConsent: false });
  }

  /** Kept on no phone: only shown. */
  async showSensitive(): Promise<void> {
    await this.during(
      () => call('visit.sensitive', { householdId: this.householdId }),
      '显示出来了。谁看过，户里人查得到。',
    );
  }

  async erase(fieldId: string, term: string): Promise<void> {
    const { confirm } = await wx.showModal({
      title: `删掉“${term}”吗？`,
      content: '连以前记的一起删，找不回来。户里人要求删的，就删。',
      confirmText: '删掉',
      cancelText: '先不',
    });
    if (!confirm) return;
    await this.during(() => call('visit.erase', { householdId: this.householdId, fieldId }), '删掉了。');
  }

  /** 要办的事 · A report on behalf, with the household filled in. */
  report(): void {
    const { data } = this.state.loaded;
    const now = clockNow();
    const draft = openDraft('behalf', now);
    if (data)
      changeDraft(
        draft,
        { place: { kind: 'household', householdId: data.householdId, label: data.label } },
        now,
      );
    openReport('behalf');
  }

  private during(work: () => Promise<VisitsView>, said: string): Promise<boolean> {
    return doOne(
      this.state,
      (doing) => this.show(doing),
      async () => {
        const data = await work();
        this.show({ loaded: { ...this.state.loaded, data, failure: null } });
        return said;
      },
    );
  }
}
