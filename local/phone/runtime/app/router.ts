import { ApiFail } from '../wx/api';
import { EventChannel } from './event-channel';
import { callPage, type Page } from './page';
import { parseRoute, type Route } from './route';
import type { PageStack } from './stack';

/** WeChat opens no more than this many pages over one another. */
const MAX_PAGES = 10;

/** The five ways from one page to another, with WeChat's rules about tabs and depth. */
export class Router {
  /** Tab pages stay alive while another tab is on screen. */
  private readonly tabPages = new Map<string, Page>();

  constructor(private readonly stack: PageStack) {}

  start(url: string): void {
    this.keepTab(this.stack.open(this.routeTo(url, 'reLaunch')));
  }

  navigateTo(url: string, events: Readonly<Record<string, (...args: unknown[]) => void>>): EventChannel {
    const route = this.routeTo(url, 'navigateTo');
    if (this.stack.isTab(route.path)) throw new ApiFail('can not navigateTo a tabbar page');
    if (this.stack.pages.length >= MAX_PAGES) throw new ApiFail(`webview count limit exceed (${MAX_PAGES})`);
    const { opener, opened } = EventChannel.pair();
    for (const [name, listener] of Object.entries(events)) opener.on(name, listener);
    this.stack.hide(this.stack.top);
    this.stack.open(route, opened);
    return opener;
  }

  redirectTo(url: string): void {
    const route = this.routeTo(url, 'redirectTo');
    if (this.stack.isTab(route.path)) throw new ApiFail('can not redirectTo a tabbar page');
    const old = this.stack.pages.pop();
    if (old) this.finish(old);
    this.stack.open(route);
  }

  reLaunch(url: string): void {
    const route = this.routeTo(url, 'reLaunch');
    const all = new Set([...this.stack.pages, ...this.tabPages.values()]);
    this.stack.pages.length = 0;
    for (const page of all) this.finish(page);
    this.keepTab(this.stack.open(route));
  }

  switchTab(url: string): void {
    const route = this.routeTo(url, 'switchTab');
    if (!this.stack.isTab(route.path)) throw new ApiFail('can not switch to no-tabBar page');
    while (this.stack.top && !this.stack.top.isTab) {
      const over = this.stack.pages.pop();
      if (over) this.finish(over);
    }
    const current = this.stack.pages.pop();
    if (current && current.route.path !== route.path) this.stack.hide(current);
    const kept = this.tabPages.get(route.path);
    if (!kept) {
      this.keepTab(this.stack.open({ path: route.path, query: {} }));
      return;
    }
    this.stack.pages.push(kept);
    if (!kept.isShown) this.stack.show(kept);
  }

  navigateBack(delta: number): void {
    if (this.stack.pages.length < 2) throw new ApiFail('cannot navigate back at first page.');
    for (let left = Math.max(1, delta); left > 0 && this.stack.pages.length > 1; left -= 1) {
      const page = this.stack.pages.pop();
      if (page) this.finish(page);
    }
    if (this.stack.top) this.stack.show(this.stack.top);
  }

  tapTab(index: number): void {
    const item = this.stack.tabs?.config.list[index];
    if (!item) return;
    if (this.stack.top?.route.path !== item.pagePath) this.switchTab(`/${item.pagePath}`);
    if (this.stack.top)
      callPage(this.stack.top, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text });
  }

  private routeTo(url: string, api: string): Route {
    const route = parseRoute(url, this.stack.top?.route.path);
    if (!this.stack.hasPage(route.path)) throw new ApiFail(`page "${route.path}" is not found (${api})`);
    return route;
  }

  private keepTab(page: Page): void {
    if (page.isTab) this.tabPages.set(page.route.path, page);
  }

  private finish(page: Page): void {
    if (this.tabPages.get(page.route.path) === page) this.tabPages.delete(page.route.path);
    this.stack.end(page);
  }
}
