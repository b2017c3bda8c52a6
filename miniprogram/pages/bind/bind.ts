import { openFamily, openPrivacy } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { slipOfQuery } from '../../services/choosing/slip-text';
import { BindScreen } from './bind.screen';
import { bindView, NOTHING_PICKED } from './bind.view';
import type { Step } from './picks';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; step: Step }>;

/** 绑定住户 · By the slip, at once; or village, grid, household and name, and the grid member confirms. */
Page({
  ...pageLife,
  data: { view: bindView(NOTHING_PICKED, shellNow()) },
  screen: new BindScreen(() => undefined),

  onLoad(query: Readonly<Record<string, string>>) {
    this.screen = new BindScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.openWith(slipOfQuery(query));
  },
  /** Back from the family's page, or from asking somebody. */
  onShow() {
    this.screen.refresh();
  },
  onReachBottom() {
    this.onMore();
  },
  draw() {
    this.setData({ view: bindView(this.screen, shellNow()) });
  },
  onRetry() {
    void this.screen.retry();
  },
  onStart() {
    this.screen.start();
  },
  onScan() {
    void this.screen.scan();
  },
  onCode({ detail }: Typed) {
    this.screen.change({ typed: detail.value });
  },
  onUseCode() {
    void this.screen.useTyped();
  },
  onByHand() {
    void this.screen.pickByHand();
  },
  onTyped({ detail }: Typed) {
    this.screen.type(detail.value);
  },
  onPick({ currentTarget }: Tap) {
    void this.screen.pick(currentTarget.dataset.id);
  },
  onAgain({ currentTarget }: Tap) {
    this.screen.change({ step: currentTarget.dataset.step, words: '', townshipId: '' });
  },
  onMore() {
    if (this.screen.picks.step === 'household') void this.screen.households.next();
  },
  onName({ detail }: Typed) {
    this.screen.change({ name: detail.value });
  },
  onConsent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.screen.change({ hasConsented: detail.isOn });
  },
  onAway({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    void this.screen.setAway(detail.isOn);
  },
  onFamily: () => openFamily(),
  onPrivacy: openPrivacy,
  onRequest() {
    if (this.data.view.missing) this.screen.nag();
    else void this.screen.request();
  },
  async onEnd() {
    const standing = this.data.view.standing;
    if (!standing) return;
    const { confirm } = await wx.showModal({
      title: `确定${standing.verb}‘${standing.label}’吗？`,
      content: '以后报事要自己选地方；要绑回来，得重新申请。替家人代办的也一起停。',
      confirmText: standing.verb,
      cancelText: '先不',
    });
    if (confirm) await this.screen.end();
  },
});
