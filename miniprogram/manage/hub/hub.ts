import type { MeView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { rootOf } from './entries';
import { hubView } from './hub.view';

const FIRST: Loaded<MeView> = NOTHING_YET;

/** 管理 · The way to what people at a desk keep in order besides matters. */
Page({
  ...visitedPage,
  data: { view: hubView(FIRST, shellNow()) },
  loaded: FIRST,

  refresh() {
    return load('me.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: hubView(this.loaded, shellNow()) });
  },
  onEntry({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { page: string }>) {
    const { page } = currentTarget.dataset;
    const isByVillage = this.data.view.entries.some((entry) => entry.page === page && entry.asksVillage);
    if (rootOf(page) === 'village') openVillagePage(page);
    else if (isByVillage) openManage('villages', { page });
    else openManage(page);
  },
});
