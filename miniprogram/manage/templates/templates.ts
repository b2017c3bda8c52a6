import type { ServiceTemplatesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { templatesView } from './templates.view';

const FIRST: Loaded<ServiceTemplatesView> = NOTHING_YET;

/** 办事模板 · The county's list. */
Page({
  ...visitedPage,
  data: { view: templatesView(FIRST, shellNow()) },
  loaded: FIRST,

  refresh() {
    return load('templates.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: templatesView(this.loaded, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('template', { id: currentTarget.dataset.id });
  },
  onNew() {
    openManage('template');
  },
});
