import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { PagedScreen } from '../../services/page/paged-screen';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { villageView } from './village.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 一组的事 · The matters behind one bar of the village's board. */
Page({
  ...readingPage,
  data: { view: villageView(NOTHING_YET, START, shellNow()) },
  list: new PagedScreen('village.matters', { placeId: '' }, () => undefined),

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    this.list = new PagedScreen('village.matters', { placeId }, () => this.draw());
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
    this.setData({ view: villageView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
