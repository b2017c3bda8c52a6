import { component } from 'glass-easel-miniprogram-adapter';
import type { EaselComponent, EaselNode, Instance } from '../host/easel';
import type { Space } from '../host/space';
import type { Page } from './page';

const bars = new WeakMap<EaselComponent, Instance>();

/** custom-tab-bar/index: each tab page has its own, over its lower end. */
export function attachCustomTabBar(space: Space, page: Page): void {
  const root = space.backend.createRoot('custom-tab-bar', space.code, '/custom-tab-bar/index');
  const holder = document.createElement('div');
  holder.className = 'h-custom-tabs';
  const placeholder = document.createElement('span');
  holder.append(placeholder);
  // Inside the page, so that its styles and variables reach the bar.
  page.frame.page.append(holder);
  root.attach(holder as never, placeholder as never);
  bars.set(page.component, root.get() as unknown as Instance);
}

/** `this.getTabBar()` in a page or in a component on it. */
export function installGetTabBar(): void {
  Object.assign(component.ComponentCaller.prototype, {
    getTabBar(this: Instance): Instance | null {
      let node: EaselNode | null = this._$;
      while (node) {
        const owner = node.asGeneralComponent();
        const bar = owner && bars.get(owner);
        if (bar) return bar;
        node = node.getComposedParent();
      }
      return null;
    },
  });
}
