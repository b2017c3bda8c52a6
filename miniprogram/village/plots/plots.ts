import { openVillagePage } from '../../services/page/open';
import { NOTHING_YET } from '../../services/calls/load';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { plotsView } from './plots.view';

/** 一组的地块 · By number, each with who has it and for how much. */
Page({
  ...listPage('ledger.plots', { placeId: '' }),
  data: { view: plotsView(NOTHING_YET, '', NO_FOOT, shellNow()) },
  name: '',

  onLoad({ placeId = '', name = '' }: Readonly<Record<string, string>>) {
    this.name = decodeURIComponent(name);
    this.begin({ placeId });
  },
  draw() {
    this.setData({ view: plotsView(this.list.loaded, this.name, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('plot', { id: currentTarget.dataset.id });
  },
});
