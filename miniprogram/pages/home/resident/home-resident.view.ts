import type { HomeView, Instant, MeView, SuspensionNotice } from '../../../../domain/contract';
import { contactCard, type ContactCardView } from '../../../components/contact-card/contact-card.view';
import { rowView, type RowView } from '../../../components/matter-row/matter-row.view';
import type { Shell } from '../../../services/shell';
import { timeOfDay, when } from '../../../services/when';

export interface InviteView {
  readonly title: string;
  readonly words: string;
  /** '' for no button. */
  readonly action: string;
}
export interface ResidentPageView {
  readonly greeting: string;
  readonly place: string;
  readonly matters: readonly RowView[];
  readonly moreMatters: string;
  readonly emptyWords: string;
  readonly contacts: readonly ContactCardView[];
  readonly contactsTitle: string;
  readonly invite: InviteView | null;
  /** Bound, so that there is something for them to read. */
  readonly hasVillage: boolean;
  readonly isElder: boolean;
  /** 停摆 · In whole sentences, the running or next one first. */
  readonly suspensions: readonly { readonly id: string; readonly words: string }[];
}

/** Rows that fit a first screen. */
const MOST_ROWS = { standard: 3, elder: 1 } as const;

function greeting({ now }: Shell): string {
  const hour = Number(timeOfDay(now).slice(0, 2));
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

function inviteOf({ binding }: MeView): InviteView | null {
  if (!binding)
    return {
      title: '说说您家在哪里',
      words: '绑定后，您报的事直接送到您家的网格员。不绑定也能报事。',
      action: '去绑定我家',
    };
  const home = `${binding.placeNames.join(' · ')} ${binding.householdLabel}`;
  if (binding.state === 'pending')
    return { title: '绑定申请送到了', words: `${home}。等网格员确认，这期间也能报事。`, action: '' };
  if (binding.state === 'ended')
    return { title: '绑定解除了', words: `原因：${binding.endReason ?? ''}`, action: '重新绑定' };
  if (binding.state === 'refused')
    return {
      title: '绑定没有通过',
      words: '可能是选错了门牌。可以重新选一次，或打电话问网格员。',
      action: '重新绑定',
    };
  return null;
}

/** '因大雪封山，村里办事的时限从今天 12:00 暂停到11月26日 17:30，之后接着算。报事照常，急事照办。' */
function suspensionWords(
  { reason, fromAt, untilAt, isNow, pausesUrgent }: SuspensionNotice,
  now: Instant,
): string {
  const until = when(untilAt, now);
  const span = isNow ? `现在暂停，到${until}` : `从${when(fromAt, now)} 暂停到${until}`;
  const urgent = pausesUrgent ? '急事请直接打电话。' : '急事照办。';
  return `因${reason}，村里办事的时限${span}，之后接着算。报事照常，${urgent}`;
}

/** 居民首页 · What is under way, who to call, and where to begin. */
export function residentView(
  { me, openMatters, openCount, contacts, suspensions }: HomeView,
  shell: Shell,
): ResidentPageView {
  const most = shell.isElder ? MOST_ROWS.elder : MOST_ROWS.standard;
  return {
    greeting: me.name ? `${me.name}，${greeting(shell)}` : greeting(shell),
    place: me.binding?.state === 'confirmed' ? me.binding.placeNames.join(' · ') : '村里的事，网里办',
    matters: openMatters.slice(0, most).map((row) => rowView(row, shell)),
    moreMatters: openCount > most ? `全部 ${openCount} 件` : '全部',
    emptyWords: '现在没有在办的事。有事点上面的“我要报事”，写字、拍照、说话都行。',
    contacts: contacts.slice(0, shell.isElder ? 1 : 2).map(contactCard),
    contactsTitle: '我的网格员',
    invite: inviteOf(me),
    hasVillage: me.binding?.state === 'confirmed',
    isElder: shell.isElder,
    suspensions: suspensions
      .slice(0, shell.isElder ? 1 : 2)
      .map((one) => ({ id: one.id, words: suspensionWords(one, shell.now) })),
  };
}
