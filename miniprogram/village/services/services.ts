import type { ServicesView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { servicesView } from './services.view';

const FIRST: Loaded<ServicesView> = NOTHING_YET;

/** 办事、开证明 · The county's list, to choose from. */
Page({
  ...visitedPage,
  data: { view: servicesView(FIRST, false, shellNow()) },
  loaded: FIRST,
  /** 代办 · Whose household it is for; '' for the caller's own. */
  householdId: '',

  onLoad({ householdId = '' }: Readonly<Record<string, string>>) {
    this.householdId = decodeURIComponent(householdId);
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('services.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: servicesView(this.loaded, this.householdId !== '', shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { householdId } = this;
    openVillagePage('apply', {
      id: currentTarget.dataset.id,
      ...(householdId === '' ? {} : { householdId }),
    });
  },
  onBind() {
    openBind();
  },
});
