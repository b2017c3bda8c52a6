import type { ServiceTemplatesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openManage } from '../../services/open';
import { visitedPage } from '../../services/page-life';
import { shellNow } from '../../services/shell';
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
