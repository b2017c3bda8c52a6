import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { CalendarScreen } from './calendar.screen';
import { calendarView } from './calendar.view';

type Tap<Data extends object> = WechatMiniprogram.TouchEvent<object, object, Data>;
type Deed = 'edit' | 'drop' | 'save' | 'loadYear' | 'refresh';

const FIRST = new CalendarScreen(() => undefined);

/** 工作日历 · Which days are worked; the county marks them. */
Page({
  ...readingPage,
  data: { view: calendarView(FIRST.loaded, FIRST.editing, shellNow()) },
  screen: FIRST,

  onLoad() {
    this.screen = new CalendarScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: calendarView(this.screen.loaded, this.screen.editing, shellNow()) });
  },
  onYear({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void this.screen.pickYear(detail.id);
  },
  onTurn({ currentTarget }: Tap<{ by: number }>) {
    this.screen.turn(currentTarget.dataset.by);
  },
  onDay({ currentTarget }: Tap<{ key: string }>) {
    this.screen.mark(currentTarget.dataset.key);
  },
  onDo({ currentTarget }: Tap<{ do: Deed }>) {
    void this.screen[currentTarget.dataset.do]();
  },
});
