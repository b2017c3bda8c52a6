import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openReport, openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { pollsView } from './polls.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 征求意见 · What the village asks; a suggestion can be made at any time. */
Page({
  ...listPage('polls.list', {}),
  data: { view: pollsView(NOTHING_YET, NO_FOOT, shellNow()) },

  draw() {
    this.setData({ view: pollsView(this.list.loaded, this.list.foot, shellNow()) });
  },
  onOpen({ currentTarget }: Tap) {
    openVillagePage('poll', { id: currentTarget.dataset.id });
  },
  onSuggest: () => openReport('opinion'),
  onAsk: () => openVillagePage('ask'),
  onBind: () => openBind(),
});
