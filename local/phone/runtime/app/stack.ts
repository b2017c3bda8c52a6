import type { PageMetaChange } from '../components/page-meta';
import type { Instance } from '../host/easel';
import type { Space } from '../host/space';
import { startStats } from '../host/stats';
import type { Manifest } from '../manifest';
import { attachCustomTabBar } from './custom-tab-bar';
import type { EventChannel } from './event-channel';
import { NavigationBar } from './navigation-bar';
import { callPage, hasPageMethod, type Page } from './page';
import { PageFrame } from './page-frame';
import { seedProperties } from './page-properties';
import type { Route } from './route';
import { TabBar } from './tab-bar';

/** What the bars above a page can ask for. */
export interface StackActions {
  readonly back: () => void;
  readonly home: () => void;
  readonly menu: () => void;
  readonly tab: (index: number) => void;
}

/** The pages that are open, the last one on screen; knows how one is born, shown, hidden and ended. */
export class PageStack {
  readonly pages: Page[] = [];
  readonly tabs: TabBar | undefined;
  private nextId = 1;

  constructor(
    private readonly manifest: Manifest,
    private readonly space: Space,
    private readonly actions: StackActions,
  ) {
    const config = manifest.app.tabBar;
    if (!config) return;
    this.tabs = new TabBar(config, (index) => actions.tab(index));
    document.body.append(this.tabs.dom);
  }

  get top(): Page | undefined {
    return this.pages.at(-1);
  }

  hasPage(path: string): boolean {
    return this.manifest.units[path]?.page !== undefined;
  }

  isTab(path: string): boolean {
    return this.tabs?.has(path) ?? false;
  }

  /** Opens a page on top: onLoad, onShow, then onReady once it is drawn. */
  open(route: Route, channel?: EventChannel): Page {
    const startedAt = performance.now();
    const page = this.build(route, channel);
    this.pages.push(page);
    const placeholder = document.createElement('span');
    page.frame.page.append(placeholder);
    page.root.attach(page.frame.page as never, placeholder as never);
    if (page.isTab && this.manifest.app.tabBar?.custom) attachCustomTabBar(this.space, page);
    callPage(page, 'onLoad', { ...route.query });
    this.show(page);
    setTimeout(() => {
      this.space.ready.flush();
      callPage(page, 'onReady');
      page.stats.openMs = Math.round(performance.now() - startedAt);
    });
    return page;
  }

  show(page: Page): void {
    page.frame.show();
    page.bar.dom.hidden = false;
    page.isShown = true;
    this.tabs?.show(page.route.path);
    callPage(page, 'onShow');
    page.component.triggerPageLifetime('show', []);
  }

  hide(page: Page | undefined): void {
    if (!page?.isShown) return;
    page.isShown = false;
    page.frame.hide();
    page.bar.dom.hidden = true;
    callPage(page, 'onHide');
    page.component.triggerPageLifetime('hide', []);
  }

  end(page: Page): void {
    callPage(page, 'onUnload');
    page.root.release();
    page.frame.view.remove();
    page.bar.dom.remove();
  }

  private build(route: Route, channel: EventChannel | undefined): Page {
    const config = { ...this.manifest.app.window, ...this.manifest.units[route.path]?.page };
    const isTab = this.isTab(route.path);
    const isFirst = this.pages.length === 0;
    const isHome = route.path === (this.manifest.app.entryPagePath ?? this.manifest.app.pages[0]);
    const bar = new NavigationBar({
      config,
      canGoBack: !isFirst && !isTab,
      hasHome: isFirst && !isTab && !isHome,
      onBack: this.actions.back,
      onHome: this.actions.home,
      onMenu: this.actions.menu,
    });
    const frame: PageFrame = new PageFrame({
      path: route.path,
      isUnderBar: config.navigationStyle === 'custom',
      isAboveTabs: isTab && !this.manifest.app.tabBar?.custom,
      canPull: config.enablePullDownRefresh === true,
      reachBottomPx: config.onReachBottomDistance ?? 50,
      backgroundColor: config.backgroundColor ?? '',
      onScroll: (scrollTop) =>
        hasPageMethod(page, 'onPageScroll') && callPage(page, 'onPageScroll', { scrollTop }),
      onReachBottom: () => callPage(page, 'onReachBottom'),
      onPull: () => this.pull(page),
      onMeta: (change) => applyBarMeta(bar, change),
    });
    document.body.append(frame.view, bar.dom);
    const root = this.space.backend.createRoot('page-root', this.space.code, `/${route.path}`);
    const instance = root.get() as unknown as Instance;
    const component = root.getComponent();
    const stats = startStats(component, route.path, frame.page);
    const page: Page = {
      id: this.nextId++,
      route,
      config,
      isTab,
      root,
      component,
      instance,
      frame,
      bar,
      stats,
      channel,
      isShown: false,
    };
    Object.assign(instance, {
      route: route.path,
      __route__: route.path,
      options: { ...route.query },
      getOpenerEventChannel: () => channel ?? {},
    });
    seedProperties(page);
    return page;
  }

  /** A pull, by finger or by wx.startPullDownRefresh; the page says when it is done. */
  pull(page: Page): void {
    page.frame.setRefreshing(true);
    callPage(page, 'onPullDownRefresh');
  }
}

function applyBarMeta(bar: NavigationBar, change: PageMetaChange): void {
  if (change.title) bar.setTitle(change.title);
  if (change.frontColor || change.backgroundColor)
    bar.setColors(change.frontColor ?? '', change.backgroundColor ?? '');
}
