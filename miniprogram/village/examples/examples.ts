import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { examplesView } from './examples.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 典型 · What the village tells of what went well. */
Page({
  ...readingPage,
  data: { view: examplesView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('examples.list', {}, () => undefined),

  onLoad() {
    this.list = new PagedScreen('examples.list', {}, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: examplesView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('example', { id: currentTarget.dataset.id });
  },
  onBind() {
    openBind();
  },
  onMore() {
    void this.list.next();
  },
});
