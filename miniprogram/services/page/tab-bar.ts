/** 标签栏 · Tells the tab bar of a page which tab it is. */
export type Tab = 'home' | 'mine' | 'affairs' | 'me';

interface TabBar {
  readonly setData: (data: { readonly selected: Tab }) => void;
}
interface TabPage {
  readonly getTabBar?: () => unknown;
}

/** For `onShow` of the tab pages. */
export function selectTab(page: TabPage, tab: Tab): void {
  const bar = page.getTabBar?.() as TabBar | null | undefined;
  bar?.setData({ selected: tab });
}
