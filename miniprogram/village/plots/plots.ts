import { openVillagePage } from '../../services/page/open';
import { NOTHING_YET } from '../../services/calls/load';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { plotsView } from './plots.view';

const START = { isLoading: false, failure: null, hasMore: false };

/** 一组的地块 · By number, each with who has it and for how much. */
Page({
  ...readingPage,
  data: { view: plotsView(NOTHING_YET, '', START, shellNow()) },
  name: '',
  list: new PagedScreen('ledger.plots', { placeId: '' }, () => undefined),

  onLoad({ placeId = '', name = '' }: Readonly<Record<string, string>>) {
    this.name = decodeURIComponent(name);
    this.list = new PagedScreen('ledger.plots', { placeId }, () => this.draw());
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
  onMore() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: plotsView(this.list.loaded, this.name, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('plot', { id: currentTarget.dataset.id });
  },
});
