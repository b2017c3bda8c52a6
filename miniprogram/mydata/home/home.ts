import { openBind } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { FIRST, HomeScreen } from './home.screen';
import { homeView } from './home.view';

type FactTap = WechatMiniprogram.TouchEvent<object, object, { field: string; value: string; term: string }>;

/** 我家的信息 · What is kept of one's household: to be seen, corrected and taken out. */
Page({
  ...readingPage,
  data: { view: homeView(FIRST, shellNow()) },
  screen: new HomeScreen(() => undefined),

  onLoad() {
    this.screen = new HomeScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: homeView(this.screen.state, shellNow()) });
  },
  onBind: () => openBind(),
  onCorrecting({ currentTarget }: FactTap) {
    const { field } = currentTarget.dataset;
    this.screen.show({ correcting: this.screen.state.correcting === field ? '' : field });
  },
  onOption({ currentTarget }: FactTap) {
    const { field, value } = currentTarget.dataset;
    void this.screen.correct(field, value);
  },
  onErase({ currentTarget }: FactTap) {
    const { field, term } = currentTarget.dataset;
    void this.screen.eraseFact(field, term);
  },
  onEraseLine({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { line: number }>) {
    void this.screen.eraseLine(currentTarget.dataset.line);
  },
  onEraseAll() {
    void this.screen.eraseAll();
  },
});
