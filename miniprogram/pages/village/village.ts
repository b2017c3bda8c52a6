import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { villageView } from './village.view';

/** 一组的事 · The matters behind one bar of the village's board. */
Page({
  ...listPage('village.matters', { placeId: '' }),
  data: { view: villageView(NOTHING_YET, NO_FOOT, shellNow()) },

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    this.begin({ placeId });
  },
  draw() {
    this.setData({ view: villageView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
