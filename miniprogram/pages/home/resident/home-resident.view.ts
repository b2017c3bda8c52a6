import type { HomeView, Instant, SuspensionNotice } from '../../../../domain/contract';
import { contactCard, type ContactCardView } from '../../../components/contact-card/contact-card.view';
import { rowView, type RowView } from '../../../components/matter-row/matter-row.view';
import { inviteOf, type InviteView } from '../../../services/words/invite';
import type { Shell } from '../../../services/page/shell';
import { when } from '../../../services/words/when';

export interface ResidentPageView {
  readonly matters: readonly RowView[];
  readonly moreMatters: string;
  readonly emptyWords: string;
  readonly contacts: readonly ContactCardView[];
  readonly contactsTitle: string;
  readonly invite: InviteView | null;
  readonly isElder: boolean;
  /** 停摆 · In whole sentences, the running or next one first. */
  readonly suspensions: readonly { readonly id: string; readonly words: string }[];
}

/** Rows that fit a first screen. */
const MOST_ROWS = { standard: 3, elder: 1 } as const;

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
    matters: openMatters.slice(0, most).map((row) => rowView(row, shell)),
    moreMatters: openCount > most ? `全部 ${openCount} 件` : '全部',
    emptyWords: '现在没有在办的事。有事点上面的“我要报事”，写字、拍照、说话都行。',
    contacts: contacts.slice(0, shell.isElder ? 1 : 2).map(contactCard),
    contactsTitle: '我的网格员',
    invite: inviteOf(me),
    isElder: shell.isElder,
    suspensions: suspensions
      .slice(0, shell.isElder ? 1 : 2)
      .map((one) => ({ id: one.id, words: suspensionWords(one, shell.now) })),
  };
}
