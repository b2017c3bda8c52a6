import { NOTHING_YET } from '../../services/load';
import { openMatter } from '../../services/open';
import { PagedScreen } from '../../services/paged-screen';
import { followShell, shellNow } from '../../services/shell';
import { villageView } from './village.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 一组的事 · The matters behind one bar of the village's board. */
Page({
  data: { view: villageView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('village.matters', { placeId: '' }, () => undefined),
  stop: (): void => undefined,

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    this.list = new PagedScreen('village.matters', { placeId }, () => this.draw());
    this.stop = followShell(() => this.draw());
  },
  onShow() {
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
    this.setData({ view: villageView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onRetry() {
    void this.list.refresh();
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
