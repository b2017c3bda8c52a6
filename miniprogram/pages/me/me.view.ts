/** 我的 · Who the person is to the village: name, household, phone, posts; and how the mini-program looks to them. */
import type { DeskView, MeView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { ROLE } from '../../text';

export interface MeDoing {
  readonly said: string;
  readonly isFailed: boolean;
}

/** 住户绑定 · In what state, in words, and what there is to do. */
function household({ binding }: MeView) {
  if (!binding)
    return { title: '还没有绑定住户', note: '绑定后，报事直接送到离您家最近的网格', verb: '去绑定' };
  const place = binding.placeNames.join(' · ');
  const { householdLabel } = binding;
  switch (binding.state) {
    case 'pending':
      return { title: householdLabel, note: `${place}，等网格员确认`, verb: '看申请' };
    case 'confirmed':
      return { title: householdLabel, note: place, verb: '看绑定' };
    case 'ended':
      return { title: '绑定解除了', note: binding.endReason ?? '', verb: '重新绑定' };
    case 'refused':
      return { title: '绑定没有通过', note: '看看住户选对没有，可以重新申请', verb: '重新绑定' };
  }
}

const post = ({ deskId, name, role, standsInFor }: DeskView) => ({
  deskId,
  name: `${name} · ${ROLE[role]}`,
  note: standsInFor ? `今天替${standsInFor}代岗` : '',
});

const unreadWords = ({ unread }: MeView): string => (unread > 0 ? `${unread} 条没看` : '都看过了');

function page(me: MeView) {
  const posts = me.desks.map(post);
  return {
    name: me.name ?? '还没有留姓名',
    hasName: me.name !== null,
    initial: [...(me.name ?? '您')].at(-1) ?? '',
    household: household(me),
    phone: me.phoneMasked ?? '',
    unread: unreadWords(me),
    posts,
    hasPosts: posts.length > 0,
    /** Households bind to desks of a village. */
    hasBindings: me.desks.some(({ level }) => level !== 'township' && level !== 'county'),
    /** Also while somebody stands in. */
    canLeave: me.hasPost,
    canAskForMessages: [...me.messageTemplates.reporter, ...me.messageTemplates.desk].length > 0,
  };
}

export function meView(loaded: Loaded<MeView>, doing: MeDoing, shell: Shell) {
  return {
    frame: frameView(loaded, shell, 'list'),
    ...doing,
    isElder: shell.isElder,
    page: loaded.data ? page(loaded.data) : null,
  };
}

/** WeChat lets a mini-program ask for three templates at once. */
export const templatesToAsk = ({ messageTemplates, desks }: MeView): string[] =>
  [...new Set([...(desks.length > 0 ? messageTemplates.desk : []), ...messageTemplates.reporter])].slice(
    0,
    3,
  );
