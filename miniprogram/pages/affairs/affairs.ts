import type { BulletinsView, MeView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openBind, openManage, openPage, openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { setMe } from '../../services/calls/session';
import { followShell, shellNow } from '../../services/page/shell';
import { selectTab } from '../../services/page/tab-bar';
import { affairsView } from './affairs.view';

type Tap<Data extends object> = WechatMiniprogram.TouchEvent<object, object, Data>;

const FIRST: { readonly me: Loaded<MeView>; readonly news: Loaded<BulletinsView> } = {
  me: NOTHING_YET,
  news: NOTHING_YET,
};

/** 村里的事 · 村务 · A tab: what the village tells and keeps, by who is here. */
Page({
  ...readingPage,
  data: { view: affairsView(FIRST.me, FIRST.news, false, shellNow()) },
  me: FIRST.me,
  news: FIRST.news,
  isWhole: false,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    selectTab(this, 'affairs');
    void this.refresh();
  },
  refresh() {
    return Promise.all([
      load('me.get', {}, (me) => {
        this.me = me;
        if (me.data && !me.isLoading && !me.failure) setMe(me.data);
        this.draw();
      }),
      load('bulletins.list', {}, (news) => {
        this.news = news;
        this.draw();
      }),
    ]);
  },
  draw() {
    const view = affairsView(this.me, this.news, this.isWhole, shellNow());
    if (view.title !== this.data.view.title) void wx.setNavigationBarTitle({ title: view.title });
    this.setData({ view });
  },
  onEntry({ currentTarget }: Tap<{ page: string }>) {
    openPage(currentTarget.dataset.page);
  },
  onNews({ currentTarget }: Tap<{ id: string }>) {
    openVillagePage('bulletin', { id: currentTarget.dataset.id });
  },
  onOwed() {
    openVillagePage('bulletins');
  },
  onWhole() {
    this.isWhole = true;
    this.draw();
  },
  onBind: () => openBind(),
  onManage: () => openManage('hub'),
});
