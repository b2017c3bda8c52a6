import type { MeetingsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { dayInput } from '../../services/choosing/day-input';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { meetingsView, monthLater } from './meetings.view';

const FIRST: Loaded<MeetingsView> = NOTHING_YET;
const thisMonth = (): string => dayInput(clockNow()).slice(0, 7);

/** 会议和活动 · A month of them; turned by buttons, not by swiping. */
Page({
  ...visitedPage,
  data: { view: meetingsView(FIRST, thisMonth(), '', shellNow()) },
  loaded: FIRST,
  month: thisMonth(),
  picked: '',

  onLoad() {
    this.month = thisMonth();
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    const { month } = this;
    return load('meetings.month', { month }, (loaded) => {
      if (month !== this.month) return;
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: meetingsView(this.loaded, this.month, this.picked, shellNow()) });
  },
  onTurn({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { by: number }>) {
    this.month = monthLater(this.month, currentTarget.dataset.by);
    this.picked = '';
    void this.refresh();
  },
  onDay({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { day: string }>) {
    const { day } = currentTarget.dataset;
    this.picked = this.picked === day ? '' : day;
    this.draw();
  },
  onAll() {
    this.picked = '';
    this.draw();
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('meeting', { id: currentTarget.dataset.id });
  },
  onPlan: () => openVillagePage('plan'),
  onBind: () => openBind(),
});
