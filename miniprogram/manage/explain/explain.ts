import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { ExplainScreen, FIRST_STATE, type Sheet } from './explain.screen';
import { explainView } from './explain.view';

type Pick = WechatMiniprogram.CustomEvent<{ id: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { sheet: Sheet }>;

/** 这件事会到哪里 · For whoever keeps a village or the county in order: which desk, and why. */
Page({
  ...pageLife,
  data: { view: explainView(FIRST_STATE, shellNow()) },
  screen: new ExplainScreen(() => undefined, null),

  onLoad({ villageId = '' }: Readonly<Record<string, string>>) {
    this.screen = new ExplainScreen(() => this.draw(), villageId === '' ? null : villageId);
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  draw() {
    this.setData({ view: explainView(this.screen.state, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onVillage() {
    this.screen.changeVillage();
  },
  onSheet({ currentTarget }: Tap) {
    this.screen.show({ sheet: currentTarget.dataset.sheet });
  },
  onCloseSheet() {
    this.screen.show({ sheet: 'none' });
  },
  onPick({ detail }: Pick) {
    this.screen.pick(detail.id);
  },
  onWhere() {
    this.screen.where?.open();
  },
  onCloseWhere() {
    this.screen.where?.close();
  },
  onPlace({ detail }: Pick) {
    this.screen.where?.pick(detail.id);
  },
  onOther() {
    this.screen.setOther(true);
  },
  onCloseOther() {
    this.screen.setOther(false);
  },
  onPickOther({ detail }: Pick) {
    this.screen.pickOther(detail.id);
  },
  onPoint() {
    void this.screen.togglePoint();
  },
  onUrgent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.screen.change({ isUrgent: detail.isOn });
  },
});
