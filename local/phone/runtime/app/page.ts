import type { Root } from 'glass-easel-miniprogram-adapter';
import type { EaselComponent, Instance } from '../host/easel';
import type { PageStats } from '../host/stats';
import type { WindowConfig } from '../manifest';
import type { EventChannel } from './event-channel';
import type { NavigationBar } from './navigation-bar';
import type { PageFrame } from './page-frame';
import type { Route } from './route';

/** One page on the stack, from onLoad to onUnload. */
export interface Page {
  readonly id: number;
  readonly route: Route;
  readonly config: WindowConfig;
  readonly isTab: boolean;
  readonly root: Root;
  readonly component: EaselComponent;
  readonly instance: Instance;
  readonly frame: PageFrame;
  readonly bar: NavigationBar;
  readonly stats: PageStats;
  readonly channel: EventChannel | undefined;
  isShown: boolean;
}

/** Calls a page's own function, such as onShow, if it has it. */
export function callPage(page: Page, name: string, ...args: unknown[]): unknown {
  const method = page.instance[name];
  return typeof method === 'function' ? (method.apply(page.instance, args) as unknown) : undefined;
}

export function hasPageMethod(page: Page, name: string): boolean {
  return typeof page.instance[name] === 'function';
}
