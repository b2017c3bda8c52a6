/** 首页的头 · Who is here and where; the way to messages with how many are unread. */
import type { DeskView, MeView } from '../../../domain/contract';
import type { Shell } from '../../services/page/shell';
import { timeOfDay } from '../../services/words/when';
import { ROLE } from '../../text';

function greeting({ now }: Shell): string {
  const hour = Number(timeOfDay(now).slice(0, 2));
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

const roleOf = ({ role, standsInFor }: DeskView): string =>
  standsInFor ? `${ROLE[role]} · 代${standsInFor}` : ROLE[role];

/** A desk says whose it is; everybody else is greeted. */
export function topView(me: MeView | null, desk: DeskView | null, shell: Shell) {
  const unread = me?.unread ?? 0;
  const bell = {
    unread: unread > 99 ? '99+' : unread > 0 ? String(unread) : '',
    bellLabel: unread > 0 ? `消息，${unread} 条没看` : '消息，都看过了',
  };
  if (desk) return { title: desk.name, note: roleOf(desk), ...bell };
  const place = me?.binding?.state === 'confirmed' ? me.binding.placeNames.join(' · ') : '村里的事，网里办';
  return { title: me?.name ? `${me.name}，${greeting(shell)}` : greeting(shell), note: place, ...bell };
}
