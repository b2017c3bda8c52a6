/** 页面的一生 · What pages do alike: an object to spread into `Page({…})`, before what a page does for itself. */
import { followShell } from './shell';

interface Living {
  /** Each ends something that `onLoad` began: what it follows (`followShell`), a timer. */
  stops: readonly (() => void)[];
  draw: () => void;
}

interface Reading {
  refresh(): Promise<unknown>;
}

/** A page that was left follows nothing and draws no more. */
export const pageLife = {
  stops: [] as readonly (() => void)[],
  onUnload(this: Living): void {
    this.stops.forEach((stop) => stop());
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
};

/** A page that reads anew when it is pulled down, and on 再试一次. */
export const readingPage = {
  ...pageLife,
  async onPullDownRefresh(this: Reading): Promise<void> {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  onRetry(this: Reading): void {
    void this.refresh();
  },
};

/** A page that reads anew each time somebody comes to it. */
export const visitedPage = {
  ...readingPage,
  onLoad(this: Living): void {
    this.stops = [followShell(() => this.draw())];
  },
  onShow(this: Reading): void {
    void this.refresh();
  },
};
