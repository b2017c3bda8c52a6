import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openReport, openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { pollsView } from './polls.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

const START = { isLoading: false, failure: null, hasMore: false };

/** 征求意见 · What the village asks; a suggestion can be made at any time. */
Page({
  ...readingPage,
  data: { view: pollsView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('polls.list', {}, () => undefined),

  onLoad() {
    this.list = new PagedScreen('polls.list', {}, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  draw() {
    this.setData({ view: pollsView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onReachBottom() {
    void this.list.next();
  },
  onMore() {
    void this.list.next();
  },
  onOpen({ currentTarget }: Tap) {
    openVillagePage('poll', { id: currentTarget.dataset.id });
  },
  onSuggest: () => openReport('opinion'),
  onAsk: () => openVillagePage('ask'),
  onBind: () => openBind(),
});
