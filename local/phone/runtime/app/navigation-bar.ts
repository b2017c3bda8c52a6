import { chromeButton, element } from '../dom/element';
import { themed } from '../host/theme';
import type { WindowConfig } from '../manifest';

export interface NavigationBarOptions {
  readonly config: WindowConfig;
  readonly canGoBack: boolean;
  readonly hasHome: boolean;
  readonly onBack: () => void;
  readonly onHome: () => void;
  readonly onMenu: () => void;
}

/** The bar above a page: back or home, title, capsule. A custom one only keeps the capsule. */
export class NavigationBar {
  readonly dom = element('header', 'h-nav');
  private readonly title = element('h1', 'h-title');
  private readonly home: HTMLElement | undefined;

  constructor(private readonly options: NavigationBarOptions) {
    const isCustom = options.config.navigationStyle === 'custom';
    this.dom.classList.toggle('h-custom', isCustom);
    if (!isCustom) {
      this.applyConfig();
      if (options.canGoBack) this.dom.append(this.leftButton('‹', '返回', options.onBack));
      else if (options.hasHome)
        this.dom.append((this.home = this.leftButton('⌂', '回到首页', options.onHome)));
      this.dom.append(this.title);
      this.setTitle(options.config.navigationBarTitleText ?? '');
    }
    const capsule = element('div', 'h-capsule', this.dom);
    const menu = chromeButton('•••', '', options.onMenu);
    menu.setAttribute('aria-label', '更多');
    const close = chromeButton('◎', '', () => undefined);
    close.setAttribute('aria-label', '关闭');
    capsule.append(menu, close);
  }

  /** The colours of the JSON, in the theme that holds now. */
  applyConfig(): void {
    const { navigationBarTextStyle, navigationBarBackgroundColor, navigationStyle } = this.options.config;
    if (navigationStyle === 'custom') return;
    const front = themed(navigationBarTextStyle) === 'black' ? '#000000' : '#ffffff';
    this.setColors(front, themed(navigationBarBackgroundColor) ?? '#000000');
  }

  setTitle(title: string): void {
    this.title.textContent = title;
    this.title.hidden = title === '';
  }

  setColors(front: string, background: string): void {
    if (front) this.dom.style.color = front;
    if (background) this.dom.style.background = background;
  }

  setLoading(isLoading: boolean): void {
    this.dom.classList.toggle('h-loading', isLoading);
  }

  hideHome(): void {
    this.home?.remove();
  }

  private leftButton(sign: string, label: string, onPress: () => void): HTMLElement {
    const made = chromeButton(sign, 'h-back', onPress);
    made.setAttribute('aria-label', label);
    return made;
  }
}
