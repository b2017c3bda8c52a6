import { NOTHING_YET } from '../../services/calls/load';
import { openMatter, openQueue, openReport, openSent } from '../../services/page/open';
import { onArrival, onOutboxChange, undelivered } from '../../services/sending/outbox';
import { PagedScreen } from '../../services/page/paged-screen';
import { currentMe } from '../../services/calls/session';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { selectTab } from '../../services/page/tab-bar';
import { FIRST_FILTER, mineView } from './mine.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

const START = { isLoading: false, failure: null, hasMore: false };

/** 我的事项 · A tab: what the person has reported. */
Page({
  ...readingPage,
  data: {
    view: mineView(NOTHING_YET, FIRST_FILTER, START, { waiting: [], me: null, asked: '' }, shellNow()),
    words: '',
  },
  filter: FIRST_FILTER,
  typed: '',
  asked: '',
  list: new PagedScreen('matters.mine', {}, () => undefined),

  onLoad() {
    this.list = new PagedScreen('matters.mine', { filter: this.filter }, () => this.draw());
    const draw = (): void => this.draw();
    this.stops = [followShell(draw), onOutboxChange(draw), onArrival(() => void this.list.refresh())];
  },
  onShow() {
    selectTab(this, 'mine');
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    const { loaded, foot } = this.list;
    const beside = { waiting: undelivered(), me: currentMe(), asked: this.asked };
    this.setData({ view: mineView(loaded, this.filter, foot, beside, shellNow()) });
  },
  onFilter({ detail }: Picked) {
    this.filter = detail.id === 'all' ? 'all' : 'open';
    void this.list.ask(this.input());
  },
  /** Words are looked for in all that was ever reported; with none the list is as before. */
  input() {
    return this.asked === '' ? { filter: this.filter } : { filter: this.filter, words: this.asked };
  },
  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.typed = detail.value;
    if (detail.value.trim() === '' && this.asked !== '') this.onSearch();
  },
  onSearch() {
    const asked = this.typed.trim();
    if (asked === this.asked) return;
    this.asked = asked;
    if (asked !== '') this.filter = 'all';
    void this.list.ask(this.input());
  },
  onOpen({ detail }: Picked) {
    openMatter(detail.id);
  },
  onWaiting({ currentTarget }: Tap) {
    openSent(currentTarget.dataset.id);
  },
  onDesk({ currentTarget }: Tap) {
    openQueue(currentTarget.dataset.id, 'reported');
  },
  onMore() {
    void this.list.next();
  },
  onReport() {
    openReport('report');
  },
});
