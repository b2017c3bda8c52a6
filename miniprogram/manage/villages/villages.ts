import type { TownshipView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { villagesView } from './villages.view';

const FIRST: Loaded<readonly TownshipView[]> = NOTHING_YET;

/** 选村子 · The county chooses the village that another page is about. */
Page({
  ...visitedPage,
  data: { view: villagesView(FIRST, '', '', shellNow()) },
  loaded: FIRST,
  page: '',
  words: '',

  onLoad({ page = '' }: Readonly<Record<string, string>>) {
    this.page = page;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('places.villages', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: villagesView(this.loaded, this.page, this.words, shellNow()) });
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.words = detail.value;
    this.draw();
  },
  onVillage({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage(this.page, { placeId: currentTarget.dataset.id });
  },
});
