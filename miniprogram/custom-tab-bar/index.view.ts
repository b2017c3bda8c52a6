import type { MeView } from '../../domain/contract';
import type { Tab } from '../services/page/tab-bar';

export interface TabView {
  readonly tab: Tab;
  readonly text: string;
  readonly icon: string;
  /** '' for none. */
  readonly badge: string;
  /** What only listeners are told besides the word. */
  readonly note: string;
}

const badgeOf = (unread: number): string => (unread <= 0 ? '' : unread > 99 ? '99+' : String(unread));

const PLAIN = { badge: '', note: '' };

/** 标签栏 · In words of the person's role; how much is unread, on the first, where messages are. */
export function tabsView(me: MeView | null): readonly TabView[] {
  const isStaff = (me?.desks.length ?? 0) > 0;
  const badge = badgeOf(me?.unread ?? 0);
  const note = badge === '' ? '' : `，${badge} 条消息没看`;
  return [
    { tab: 'home', text: isStaff ? '工作台' : '报事', icon: isStaff ? 'home' : 'edit-1', badge, note },
    { tab: 'mine', text: isStaff ? '事项' : '我的事项', icon: 'bulletpoint', ...PLAIN },
    { tab: 'affairs', text: isStaff ? '村务' : '村里的事', icon: 'usergroup', ...PLAIN },
    { tab: 'me', text: '我的', icon: 'user', ...PLAIN },
  ];
}
