import type { MeView } from '../../domain/contract';
import type { Tab } from '../services/tab-bar';

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

/** 标签栏 · In words of the person's role; unread messages as a number. */
export function tabsView(me: MeView | null): readonly TabView[] {
  const isStaff = (me?.desks.length ?? 0) > 0;
  const badge = badgeOf(me?.unread ?? 0);
  return [
    { tab: 'home', text: isStaff ? '工作台' : '首页', icon: 'home', ...PLAIN },
    { tab: 'mine', text: '事项', icon: 'bulletpoint', ...PLAIN },
    {
      tab: 'inbox',
      text: '消息',
      icon: 'notification',
      badge,
      note: badge === '' ? '' : `，${badge} 条未读`,
    },
    { tab: 'me', text: '我的', icon: 'user', ...PLAIN },
  ];
}
