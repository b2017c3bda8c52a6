import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { examplesView } from './examples.view';

/** 典型 · What the village tells of what went well. */
Page({
  ...listPage('examples.list', {}),
  data: { view: examplesView(NOTHING_YET, NO_FOOT, shellNow()) },

  draw() {
    this.setData({ view: examplesView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('example', { id: currentTarget.dataset.id });
  },
  onBind() {
    openBind();
  },
});
