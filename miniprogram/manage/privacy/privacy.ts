import { NOTHING_YET } from '../../services/calls/load';
import { readingPage } from '../../services/page/page-life';
import { NO_FOOT } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { PrivacyScreen } from './privacy.screen';
import { privacyView, SETTING_NOTHING, type PeriodName } from './privacy.view';

type PeriodTap = WechatMiniprogram.TouchEvent<object, object, { id: PeriodName }>;

/** 个人信息保护 · The county's periods, and the requests of people's rights in process. */
Page({
  ...readingPage,
  data: { view: privacyView(NOTHING_YET, NOTHING_YET, NO_FOOT, SETTING_NOTHING, shellNow()) },
  screen: new PrivacyScreen(() => undefined),

  onLoad() {
    this.screen = new PrivacyScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  onReachBottom() {
    void this.screen.requests.next();
  },
  draw() {
    const { loaded, requests, setting } = this.screen;
    this.setData({ view: privacyView(loaded, requests.loaded, requests.foot, setting, shellNow()) });
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
