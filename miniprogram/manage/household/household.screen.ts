/** 一户的动作 · Each is done at once, says what came of it, and shows the household anew. */
import type { HouseholdDetailView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET } from '../../services/calls/load';
import { startOfToday, type HouseholdState } from './household.view';

export const firstState = (now: number): HouseholdState => ({
  loaded: NOTHING_YET,
  slip: null,
  isMoving: false,
  targetIndex: 0,
  fromAt: startOfToday(now),
  said: '',
  isFailed: false,
  isBusy: false,
});

export class HouseholdScreen {
  state = firstState(clockNow());

  constructor(
    readonly householdId: string,
    private readonly draw: () => void,
  ) {}

  show(change: Partial<HouseholdState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  refresh(): Promise<void> {
    return load('household.get', { householdId: this.householdId }, (loaded) => this.show({ loaded }));
  }

  showSlip(): Promise<void> {
    return this.during(async () => {
      this.show({ slip: await call('slips.show', { householdId: this.householdId }) });
      return '';
    });
  }

  /** A new slip; the old one leads nowhere any more. */
  async renewSlip(): Promise<void> {
    const { confirm } = await wx.showModal({
      title: `给‘${this.home?.label ?? '这一户'}’换一个住户码吗？`,
      content: '旧纸条马上作废。已经绑定的人不受影响。',
      confirmText: '换一个',
      cancelText: '先不',
    });
    if (!confirm) return;
    await this.during(async () => {
      this.show({ slip: await call('slips.renew', { householdId: this.householdId }) });
      return '换好了，旧纸条作废了。';
    });
  }

  /** WeChat's own dialog takes the reason. */
  async endBinding(bindingId: string): Promise<void> {
    const name = this.home?.people.find((one) => one.bindingId === bindingId)?.name ?? '';
    const { confirm, content } = await wx.showModal({
      title: `解除${name}的绑定`,
      content: '',
      editable: true,
      placeholderText: '写一句原因，本人看得到',
      confirmText: '解除',
      cancelText: '先不',
    });
    if (!confirm) return;
    if (content.trim() === '') this.show({ said: '没有解除：要写一句原因，本人看得到。', isFailed: true });
    else
      await this.during(async () => {
        const { householdId } = this;
        await call('household.end-binding', { householdId, bindingId, words: content.trim() });
        return `${name}的绑定解除了，已告诉本人。`;
      });
  }

  move(): Promise<void> {
    return this.during(async () => {
      const { targetIndex, fromAt } = this.state;
      const target = this.home?.moveTargets[targetIndex];
      if (!target) return '';
      await call('household.move', { householdId: this.householdId, placeId: target.id, fromAt });
      this.show({ isMoving: false });
      return '记好了。到那天起，新报的事归那里；已经报的事不动。';
    });
  }

  callOffMove(): Promise<void> {
    return this.during(async () => {
      await call('household.call-off-move', { householdId: this.householdId });
      return '那次迁移取消了。';
    });
  }

  private get home(): HouseholdDetailView | null {
    return this.state.loaded.data;
  }

  private async during(work: () => Promise<string>): Promise<void> {
    if (await doOne(this.state, (doing) => this.show(doing), work)) await this.refresh();
  }
}
