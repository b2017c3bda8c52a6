import { openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { papersView } from './papers.view';

const start = () => new PagedScreen('papers.list', {}, () => undefined);

/** 开过的证明 · The village's numbers, year by year. */
Page({
  ...readingPage,
  data: { view: papersView(start().loaded, start().foot, shellNow()) },
  list: start(),

  onLoad() {
    this.list = new PagedScreen('papers.list', {}, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  draw() {
    this.setData({ view: papersView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onYear({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { year: string }>) {
    void this.list.ask({ year: currentTarget.dataset.year });
  },
  onReachBottom() {
    void this.list.next();
  },
  onMore() {
    void this.list.next();
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    if (currentTarget.dataset.id !== '') openVillagePage('sheet', { id: currentTarget.dataset.id });
  },
});
