import { NOTHING_YET } from '../../services/calls/load';
import { openMatter, openQueue, openReport, openSent } from '../../services/page/open';
import { onArrival, onOutboxChange, undelivered } from '../../services/sending/outbox';
import { NO_FOOT } from '../../services/page/paged-screen';
import { currentMe } from '../../services/calls/session';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { selectTab } from '../../services/page/tab-bar';
import { FIRST_FILTER, mineView } from './mine.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 我的事项 · A tab: what the person has reported. */
Page({
  ...listPage('matters.mine', {}),
  data: {
    view: mineView(NOTHING_YET, FIRST_FILTER, NO_FOOT, { waiting: [], me: null, asked: '' }, shellNow()),
    words: '',
  },
  filter: FIRST_FILTER,
  typed: '',
  asked: '',

  onLoad() {
    this.begin({ filter: this.filter });
    this.stops = [
      ...this.stops,
      onOutboxChange(() => this.draw()),
      onArrival(() => void this.list.refresh()),
    ];
  },
  onShow() {
    selectTab(this, 'mine');
    void this.refresh();
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
  onReport() {
    openReport('report');
  },
});
