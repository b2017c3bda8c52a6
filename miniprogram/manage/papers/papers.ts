import { openVillagePage } from '../../services/page/open';
import { NOTHING_YET } from '../../services/calls/load';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { papersView } from './papers.view';

/** 开过的证明 · The village's numbers, year by year. */
Page({
  ...listPage('papers.list', {}),
  data: { view: papersView(NOTHING_YET, NO_FOOT, shellNow()) },

  draw() {
    this.setData({ view: papersView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onYear({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { year: string }>) {
    void this.list.ask({ year: currentTarget.dataset.year });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    if (currentTarget.dataset.id !== '') openVillagePage('sheet', { id: currentTarget.dataset.id });
  },
});
