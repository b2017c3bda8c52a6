import { element } from '../dom/element';
import { resolveFile } from '../host/files';
import { onTheme, themed } from '../host/theme';
import type { TabBarConfig } from '../manifest';

/** The bar of tabs at the bottom, as app.json describes it. */
export class TabBar {
  readonly dom = element('nav', 'h-tabs');
  private readonly badges = new Map<number, string>();
  private readonly dots = new Set<number>();
  private isHidden = false;
  private current = '';

  constructor(
    readonly config: TabBarConfig,
    private readonly onTap: (index: number) => void,
  ) {
    this.dom.setAttribute('role', 'tablist');
    this.dom.setAttribute('aria-label', '主导航');
    this.draw();
    onTheme(() => this.draw());
  }

  has(path: string): boolean {
    return this.config.list.some((item) => item.pagePath === path);
  }

  show(path: string): void {
    this.current = path;
    this.draw();
  }

  setHidden(isHidden: boolean): void {
    this.isHidden = isHidden;
    this.draw();
  }

  setBadge(index: number, text: string | undefined): void {
    if (text === undefined) this.badges.delete(index);
    else this.badges.set(index, text);
    this.draw();
  }

  setDot(index: number, isOn: boolean): void {
    if (isOn) this.dots.add(index);
    else this.dots.delete(index);
    this.draw();
  }

  change(index: number, change: { text?: string; iconPath?: string; selectedIconPath?: string }): void {
    const item = this.config.list[index];
    if (item) Object.assign(item, change);
    this.draw();
  }

  setStyle(style: {
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    borderStyle?: string;
  }): void {
    Object.assign(this.config, style);
    this.draw();
  }

  private draw(): void {
    this.dom.hidden = Boolean(this.config.custom) || this.isHidden || !this.has(this.current);
    this.dom.style.background = themed(this.config.backgroundColor) ?? '#ffffff';
    this.dom.replaceChildren(...this.config.list.map((_, index) => this.drawTab(index)));
  }

  private drawTab(index: number): HTMLElement {
    const item = this.config.list[index];
    const tab = element('button', 'h-tab');
    if (!item) return tab;
    const isSelected = item.pagePath === this.current;
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(isSelected));
    tab.style.color = themed(isSelected ? this.config.selectedColor : this.config.color) ?? '';
    const iconPath = isSelected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath;
    if (iconPath) Object.assign(element('img', '', tab), { src: resolveFile(themed(iconPath)), alt: '' });
    element('span', '', tab).textContent = item.text;
    const badge = this.badges.get(index);
    if (badge !== undefined) element('i', 'h-badge', tab).textContent = badge;
    else if (this.dots.has(index)) element('i', 'h-dot', tab);
    tab.addEventListener('click', () => this.onTap(index));
    return tab;
  }
}
