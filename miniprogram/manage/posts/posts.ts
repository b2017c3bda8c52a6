import type { PostsView, TownshipView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { postsView } from './posts.view';

const FIRST: Loaded<PostsView> = NOTHING_YET;
const NO_TOWNSHIPS: readonly TownshipView[] = [];
const VILLAGE_DIGITS = 12;

/** 谁在岗 · The desks of an area and who sits there; the county and a township go on to their villages. */
Page({
  ...visitedPage,
  data: { view: postsView(FIRST, NO_TOWNSHIPS, '', shellNow()) },
  loaded: FIRST,
  townships: NO_TOWNSHIPS,
  words: '',
  areaId: '',

  onLoad({ areaId = '' }: Readonly<Record<string, string>>) {
    this.areaId = areaId;
    this.stops = [followShell(() => this.draw())];
  },
  async refresh() {
    await load('posts.list', this.areaId === '' ? {} : { areaId: this.areaId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
    const { data } = this.loaded;
    if (!data || data.areaId.length >= VILLAGE_DIGITS) return;
    await load('places.villages', {}, (villages) => {
      this.townships = villages.data ?? this.townships;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: postsView(this.loaded, this.townships, this.words, shellNow()) });
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.words = detail.value;
    this.draw();
  },
  onDesk({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('desk', { deskId: currentTarget.dataset.id });
  },
  onArea({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('posts', { areaId: currentTarget.dataset.id });
  },
});
