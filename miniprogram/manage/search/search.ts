import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { NO_FOOT } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { SearchScreen } from './search.screen';
import { searchView, START, type Sheet } from './search.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { sheet: Sheet }>;

/** 查找 · One field and four filters; what is found opens with a tap. */
Page({
  ...pageLife,
  data: { view: searchView(NOTHING_YET, NOTHING_YET, NO_FOOT, START, shellNow()), doorplate: '' },
  screen: new SearchScreen('', () => undefined),

  onLoad({ deskId = '' }: Readonly<Record<string, string>>) {
    this.screen = new SearchScreen(deskId, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  onReachBottom() {
    void this.screen.list.next();
  },
  draw() {
    const { me, list, searching } = this.screen;
    this.setData({ view: searchView(me, list.loaded, list.foot, searching, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onTyped({ detail }: Typed) {
    this.screen.type(detail.value);
  },
  /** What is found stands below the form: on a small phone out of sight. */
  async onSearch() {
    if (await this.screen.search()) void wx.pageScrollTo({ selector: '.search__results', duration: 200 });
  },
  onClear() {
    this.screen.clear();
  },
  onFilter({ currentTarget }: Tap) {
    this.screen.openSheet(currentTarget.dataset.sheet);
  },
  onClose() {
    this.screen.closeSheet();
  },
  onPick({ detail }: Picked) {
    this.screen.pick(detail.id);
  },
  onDoorplate({ detail }: Typed) {
    this.screen.typeDoorplate(detail.value);
  },
  onHouseholds() {
    void this.screen.findHouseholds();
  },
  onOpen({ detail }: Picked) {
    openMatter(detail.id);
  },
});
