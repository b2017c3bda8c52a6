import { NOTHING_YET } from '../../services/calls/load';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { PrivacyScreen } from './privacy.screen';
import { privacyView, SETTING_NOTHING, type PeriodName } from './privacy.view';

const START = { isLoading: false, failure: null, hasMore: false };

type PeriodTap = WechatMiniprogram.TouchEvent<object, object, { id: PeriodName }>;

/** 个人信息保护 · The county's periods, and the requests of people's rights in process. */
Page({
  ...readingPage,
  data: { view: privacyView(NOTHING_YET, NOTHING_YET, START, SETTING_NOTHING, shellNow()) },
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
