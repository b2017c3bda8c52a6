import type { PageStack } from '../app/stack';
import type { Router } from '../app/router';
import { domOf } from '../host/easel';
import { api } from './api';

type Listeners = Readonly<Record<string, (...args: unknown[]) => void>>;

/** Routing, the navigation bar, the tab bar and the page's own scroll. */
export function navigationApis(stack: PageStack, router: Router): object {
  return {
    navigateTo: api('navigateTo', (options: { url: string; events?: Listeners }) => ({
      eventChannel: router.navigateTo(options.url, options.events ?? {}),
    })),
    redirectTo: api('redirectTo', ({ url }: { url: string }) => done(() => router.redirectTo(url))),
    reLaunch: api('reLaunch', ({ url }: { url: string }) => done(() => router.reLaunch(url))),
    switchTab: api('switchTab', ({ url }: { url: string }) => done(() => router.switchTab(url))),
    navigateBack: api('navigateBack', ({ delta = 1 }: { delta?: number }) =>
      done(() => router.navigateBack(delta)),
    ),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) =>
      done(() => stack.top?.bar.setTitle(title)),
    ),
    setNavigationBarColor: api(
      'setNavigationBarColor',
      (colors: { frontColor: string; backgroundColor: string }) =>
        done(() => stack.top?.bar.setColors(colors.frontColor, colors.backgroundColor)),
    ),
    showNavigationBarLoading: api('showNavigationBarLoading', () =>
      done(() => stack.top?.bar.setLoading(true)),
    ),
    hideNavigationBarLoading: api('hideNavigationBarLoading', () =>
      done(() => stack.top?.bar.setLoading(false)),
    ),
    hideHomeButton: api('hideHomeButton', () => done(() => stack.top?.bar.hideHome())),
    startPullDownRefresh: api('startPullDownRefresh', () => done(() => stack.top && stack.pull(stack.top))),
    stopPullDownRefresh: api('stopPullDownRefresh', () => done(() => stack.top?.frame.setRefreshing(false))),
    pageScrollTo: api('pageScrollTo', (options: ScrollTarget) => done(() => scrollTo(stack, options))),
    setBackgroundColor: api('setBackgroundColor', ({ backgroundColor }: { backgroundColor?: string }) =>
      done(() => {
        if (stack.top && backgroundColor) stack.top.frame.view.style.backgroundColor = backgroundColor;
      }),
    ),
    setBackgroundTextStyle: api('setBackgroundTextStyle', () => undefined),
    ...tabBarApis(stack),
  };
}

function tabBarApis(stack: PageStack): object {
  return {
    setTabBarBadge: api('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
      done(() => stack.tabs?.setBadge(index, text)),
    ),
    removeTabBarBadge: api('removeTabBarBadge', ({ index }: { index: number }) =>
      done(() => stack.tabs?.setBadge(index, undefined)),
    ),
    showTabBarRedDot: api('showTabBarRedDot', ({ index }: { index: number }) =>
      done(() => stack.tabs?.setDot(index, true)),
    ),
    hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: { index: number }) =>
      done(() => stack.tabs?.setDot(index, false)),
    ),
    showTabBar: api('showTabBar', () => done(() => stack.tabs?.setHidden(false))),
    hideTabBar: api('hideTabBar', () => done(() => stack.tabs?.setHidden(true))),
    setTabBarItem: api('setTabBarItem', ({ index, text, iconPath, selectedIconPath }: TabBarItemChange) =>
      done(() =>
        stack.tabs?.change(index, {
          ...(text !== undefined && { text }),
          ...(iconPath !== undefined && { iconPath }),
          ...(selectedIconPath !== undefined && { selectedIconPath }),
        }),
      ),
    ),
    setTabBarStyle: api('setTabBarStyle', ({ color, selectedColor, backgroundColor }: TabBarStyle) =>
      done(() =>
        stack.tabs?.setStyle({
          ...(color !== undefined && { color }),
          ...(selectedColor !== undefined && { selectedColor }),
          ...(backgroundColor !== undefined && { backgroundColor }),
        }),
      ),
    ),
  };
}

interface TabBarItemChange {
  readonly index: number;
  readonly text?: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

interface TabBarStyle {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
}

interface ScrollTarget {
  readonly scrollTop?: number;
  readonly selector?: string;
  readonly offsetTop?: number;
  readonly duration?: number;
}

function scrollTo(stack: PageStack, { scrollTop, selector, offsetTop = 0, duration }: ScrollTarget): void {
  if (!stack.top) return;
  const { component, frame } = stack.top;
  const { page } = frame;
  const dom = selector ? domOf(component.getShadowRoot()?.querySelector(selector)) : null;
  const top = dom
    ? page.scrollTop + dom.getBoundingClientRect().top - page.getBoundingClientRect().top + offsetTop
    : (scrollTop ?? 0);
  page.scrollTo({ top, behavior: duration === 0 ? 'auto' : 'smooth' });
}

function done(run: () => unknown): undefined {
  run();
  return undefined;
}
