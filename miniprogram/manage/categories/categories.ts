import type { CategoriesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openManage } from '../../services/open';
import { followShell, shellNow } from '../../services/shell';
import { categoriesPageView } from './categories.view';

const FIRST: Loaded<CategoriesView> = NOTHING_YET;

/** 类别和时限 · What can be reported in the county, and how long everything may take. */
Page({
  data: { view: categoriesPageView(FIRST, shellNow()) },
  loaded: FIRST,
  stop: (): void => undefined,

  onLoad() {
    this.stop = followShell(() => this.draw());
  },
  onShow() {
    void this.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  refresh() {
    return load('category.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: categoriesPageView(this.loaded, shellNow()) });
  },
  onRetry() {
    void this.refresh();
  },
  onLimits: () => openManage('limits'),
  onNew: () => openManage('category'),
  onCategory({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('category', { id: currentTarget.dataset.id });
  },
});
