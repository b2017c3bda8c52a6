import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { PagedScreen } from '../../services/page/paged-screen';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { looksView } from './looks.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 谁看过我的电话 · The access log, as far as it is about this person. */
Page({
  ...readingPage,
  data: { view: looksView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('me.looks', {}, () => undefined),

  onLoad() {
    this.list = new PagedScreen('me.looks', {}, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: looksView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
});
