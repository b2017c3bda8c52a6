import type { ServicesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openBind, openVillagePage } from '../../services/open';
import { readingPage } from '../../services/page-life';
import { followShell, shellNow } from '../../services/shell';
import { servicesView } from './services.view';

const FIRST: Loaded<ServicesView> = NOTHING_YET;

/** 办事、开证明 · The county's list, to choose from. */
Page({
  ...readingPage,
  data: { view: servicesView(FIRST, shellNow()) },
  loaded: FIRST,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return load('services.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: servicesView(this.loaded, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('apply', { id: currentTarget.dataset.id });
  },
  onBind() {
    openBind();
  },
});
