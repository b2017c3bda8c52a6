import { clockNow } from '../../services/calls/clock';
import { openManage, openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { firstState, HouseholdScreen } from './household.screen';
import { householdView, startOfDate } from './household.view';

type Value<T> = WechatMiniprogram.CustomEvent<{ value: T }>;

/** 一户 · As its desks keep it: who is bound, its slip, and where it belongs. */
Page({
  ...readingPage,
  data: { view: householdView(firstState(clockNow()), shellNow()) },
  screen: new HouseholdScreen('', () => undefined),

  onLoad({ householdId = '' }: Readonly<Record<string, string>>) {
    this.screen = new HouseholdScreen(decodeURIComponent(householdId), () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: householdView(this.screen.state, shellNow()) });
  },
  onVisit() {
    openManage('visit', { householdId: this.screen.householdId });
  },
  /** 代办 · For somebody of the household who has no phone. */
  onAskFor() {
    openVillagePage('services', { householdId: this.screen.householdId });
  },
  onShowSlip() {
    void this.screen.showSlip();
  },
  onRenewSlip() {
    void this.screen.renewSlip();
  },
  onEndBinding({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void this.screen.endBinding(currentTarget.dataset.id);
  },
  onStartMove() {
    this.screen.show({ isMoving: !this.screen.state.isMoving });
  },
  onTarget({ detail }: Value<string | number>) {
    this.screen.show({ targetIndex: Number(detail.value) });
  },
  onDate({ detail }: Value<string>) {
    this.screen.show({ fromAt: startOfDate(detail.value) });
  },
  onMove() {
    void this.screen.move();
  },
  onCallOff() {
    void this.screen.callOffMove();
  },
});
