import type { PageMetaChange } from '../components/page-meta';
import { element } from '../dom/element';
import { metrics } from '../host/device';
import { themed } from '../host/theme';
import { followPull } from './pull-down';

export interface PageFrameOptions {
  readonly path: string;
  readonly isUnderBar: boolean;
  readonly isAboveTabs: boolean;
  readonly canPull: boolean;
  readonly reachBottomPx: number;
  readonly backgroundColor: string;
  readonly onScroll: (scrollTop: number) => void;
  readonly onReachBottom: () => void;
  readonly onPull: () => void;
  readonly onMeta: (change: PageMetaChange) => void;
}

/** The rectangle between the bars in which one page lives and scrolls. */
export class PageFrame {
  readonly view = element('div', 'h-view');
  readonly page = document.createElement('wx-page');
  private readonly refresh = element('div', 'h-refresh', this.view);
  private rootFontSize = '';
  private isAtBottom = false;

  constructor(private readonly options: PageFrameOptions) {
    this.view.classList.add('h-off');
    this.page.setAttribute('route', options.path);
    // A scrolling region is a landmark that a keyboard can reach.
    this.page.setAttribute('role', 'main');
    this.page.tabIndex = 0;
    this.view.append(this.page);
    this.applyTheme();
    this.refresh.setAttribute('aria-hidden', 'true');
    this.refresh.textContent = '● ● ●';
    this.layOut();
    this.page.addEventListener('scroll', (event) => event.target === this.page && this.scrolled());
    this.page.addEventListener('phone:page-meta', (event) =>
      this.applyMeta((event as CustomEvent<PageMetaChange>).detail),
    );
    if (options.canPull) followPull(this.page, options.onPull);
  }

  /** The ground of the JSON, in the theme that holds now. */
  applyTheme(): void {
    this.view.style.backgroundColor = themed(this.options.backgroundColor);
  }

  /** Also after the phone's frame has changed size. */
  layOut(): void {
    const { statusBar, navigationBar, tabBar, safeBottom } = metrics();
    const top = this.options.isUnderBar ? 0 : statusBar + navigationBar;
    const bottom = this.options.isAboveTabs ? tabBar + safeBottom : 0;
    Object.assign(this.view.style, { top: `${top}px`, bottom: `${bottom}px` });
    this.page.style.setProperty('--page-vh', `${(innerHeight - top - bottom) / 100}px`);
    this.page.style.setProperty('--safe-area-bottom', `${this.options.isAboveTabs ? 0 : safeBottom}px`);
    this.page.style.setProperty('--safe-area-top', `${statusBar}px`);
  }

  show(): void {
    this.view.classList.remove('h-off');
    document.documentElement.style.fontSize = this.rootFontSize;
  }

  hide(): void {
    this.view.classList.add('h-off');
  }

  setRefreshing(isRefreshing: boolean): void {
    this.view.classList.toggle('h-refreshing', isRefreshing);
  }

  private scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.page;
    this.options.onScroll(scrollTop);
    const isAtBottom = scrollTop + clientHeight >= scrollHeight - this.options.reachBottomPx;
    if (isAtBottom && !this.isAtBottom) this.options.onReachBottom();
    this.isAtBottom = isAtBottom;
  }

  private applyMeta(change: PageMetaChange): void {
    if (change.rootFontSize !== undefined) {
      this.rootFontSize = change.rootFontSize === 'system' ? '' : change.rootFontSize;
      if (!this.view.classList.contains('h-off')) document.documentElement.style.fontSize = this.rootFontSize;
    }
    if (change.pageStyle !== undefined) {
      this.page.setAttribute('style', change.pageStyle);
      this.layOut();
    }
    this.options.onMeta(change);
  }
}
