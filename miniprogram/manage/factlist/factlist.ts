import type { FactFieldsView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { factlistView } from './factlist.view';

const FIRST: Loaded<FactFieldsView> = NOTHING_YET;

/** 采集项 · The county's list. */
Page({
  ...visitedPage,
  data: { view: factlistView(FIRST, shellNow()) },
  loaded: FIRST,

  refresh() {
    return load('facts.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: factlistView(this.loaded, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('factform', { id: currentTarget.dataset.id });
  },
  onNew() {
    openManage('factform');
  },
});
