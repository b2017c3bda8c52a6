import { NOTHING_YET } from '../../services/load';
import { openMatter } from '../../services/open';
import { PagedScreen } from '../../services/paged-screen';
import { followShell, shellNow } from '../../services/shell';
import { looksView } from './looks.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 谁看过我的电话 · The access log, as far as it is about this person. */
Page({
  data: { view: looksView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('me.looks', {}, () => undefined),
  stop: (): void => undefined,

  onLoad() {
    this.list = new PagedScreen('me.looks', {}, () => this.draw());
    this.stop = followShell(() => this.draw());
    void this.list.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  async onPullDownRefresh() {
    await this.list.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: looksView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onRetry() {
    void this.list.refresh();
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
});
