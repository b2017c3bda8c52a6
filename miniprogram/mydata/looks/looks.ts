import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { looksView } from './looks.view';

/** 谁看过我的电话 · The access log, as far as it is about this person. */
Page({
  ...listPage('me.looks', {}),
  data: { view: looksView(NOTHING_YET, NO_FOOT, shellNow()) },

  draw() {
    this.setData({ view: looksView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
});
