import type { OpenMatters, RightsKind } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openHomeFacts, openLooks, openMe } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { RightsScreen } from './rights.screen';
import { ASKING_NOTHING, rightsView } from './rights.view';

const PLACES = { me: openMe, household: openBind, looks: openLooks, home: openHomeFacts };

/** 我的个人信息 · What a person may ask for about what is kept of them. */
Page({
  ...visitedPage,
  data: { view: rightsView(NOTHING_YET, ASKING_NOTHING, shellNow()) },
  screen: new RightsScreen(() => undefined),

  onLoad() {
    this.screen = new RightsScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: rightsView(this.screen.loaded, this.screen.asking, shellNow()) });
  },
  onCopy() {
    void this.screen.takeCopy();
  },
  onPlace({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { place: keyof typeof PLACES }>) {
    PLACES[currentTarget.dataset.place]();
  },
  onConsider({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { kind: RightsKind }>) {
    this.screen.consider(currentTarget.dataset.kind);
    void wx.pageScrollTo({ selector: '.rights__panel', duration: 200 });
  },
  onNotNow() {
    this.screen.consider(null);
  },
  onPick({ detail }: WechatMiniprogram.CustomEvent<{ id: OpenMatters }>) {
    this.screen.pick(detail.id);
  },
  onDo() {
    const isDeleting = this.screen.asking.kind === 'delete';
    void (isDeleting ? this.screen.deleteAccount() : this.screen.withdraw());
  },
});
