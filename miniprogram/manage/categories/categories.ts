import type { CategoriesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { categoriesPageView } from './categories.view';

const FIRST: Loaded<CategoriesView> = NOTHING_YET;

/** 类别和时限 · What can be reported in the county, and how long everything may take. */
Page({
  ...visitedPage,
  data: { view: categoriesPageView(FIRST, shellNow()) },
  loaded: FIRST,

  refresh() {
    return load('category.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: categoriesPageView(this.loaded, shellNow()) });
  },
  onLimits: () => openManage('limits'),
  onNew: () => openManage('category'),
  onCategory({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('category', { id: currentTarget.dataset.id });
  },
});
