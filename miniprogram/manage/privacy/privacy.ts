import { NOTHING_YET } from '../../services/load';
import { followShell, shellNow } from '../../services/shell';
import { PrivacyScreen } from './privacy.screen';
import { privacyView, SETTING_NOTHING, type PeriodName } from './privacy.view';

const START = { isLoading: false, failure: null, hasMore: false };

type PeriodTap = WechatMiniprogram.TouchEvent<object, object, { id: PeriodName }>;

/** 个人信息保护 · The county's periods, and the requests of people's rights in process. */
Page({
  data: { view: privacyView(NOTHING_YET, NOTHING_YET, START, SETTING_NOTHING, shellNow()) },
  screen: new PrivacyScreen(() => undefined),
  stop: (): void => undefined,

  onLoad() {
    this.screen = new PrivacyScreen(() => this.draw());
    this.stop = followShell(() => this.draw());
    void this.screen.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  async onPullDownRefresh() {
    await this.screen.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.screen.requests.next();
  },
  draw() {
    const { loaded, requests, setting } = this.screen;
    this.setData({ view: privacyView(loaded, requests.loaded, requests.foot, setting, shellNow()) });
  },
  onRetry() {
    void this.screen.refresh();
  },
  onLess({ currentTarget }: PeriodTap) {
    this.screen.move(currentTarget.dataset.id, -1);
  },
  onMore({ currentTarget }: PeriodTap) {
    this.screen.move(currentTarget.dataset.id, 1);
  },
  onSave() {
    void this.screen.save();
  },
});
