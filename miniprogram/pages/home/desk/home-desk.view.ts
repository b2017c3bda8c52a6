import type { DeskQueueView, DeskView, MatterRow, QueueGroup } from '../../../../domain/contract';
import { deskCard, type DeskCardView } from '../../../components/desk-card/desk-card.view';
import { listFoot, type ListFootView } from '../../../components/list-foot/list-foot.view';
import type { SegmentView } from '../../../components/segments/segments';
import type { Shell } from '../../../services/page/shell';
import type { HomeState } from '../home.screen';

export interface LinkView {
  /** A list to open, or 'bindings'. */
  readonly id: QueueGroup | 'bindings';
  readonly title: string;
  readonly words: string;
}
export interface DeskPageView {
  readonly deskId: string;
  readonly tabs: readonly SegmentView[];
  readonly isQueue: boolean;
  readonly segments: readonly SegmentView[];
  readonly isLoading: boolean;
  /** 督办 · Above all else: what waits for this desk's reply. */
  readonly supervised: readonly DeskCardView[];
  readonly cards: readonly DeskCardView[];
  readonly foot: ListFootView;
  readonly empty: { readonly title: string; readonly words: string } | null;
  readonly links: readonly LinkView[];
}

/** 待受理 · 办理中 · 即将超期 · 已超期 */
const SEGMENTS: readonly { readonly group: QueueGroup; readonly text: string }[] = [
  { group: 'reported', text: '待受理' },
  { group: 'acknowledged', text: '办理中' },
  { group: 'dueSoon', text: '即将超期' },
  { group: 'overdue', text: '已超期' },
];

const EMPTY: Readonly<Partial<Record<QueueGroup, { readonly title: string; readonly words: string }>>> = {
  reported: { title: '都受理了', words: '有新的事会出现在这里，也会发消息告诉您。' },
  acknowledged: { title: '手上没有在办的', words: '受理一件，它就到这里。' },
  dueSoon: { title: '没有快到时间的', words: '快到时间的事会提前出现在这里。' },
  overdue: { title: '没有超期的', words: '都按时办着，辛苦了。' },
};

const LINKS: readonly {
  readonly id: QueueGroup;
  readonly title: string;
  readonly words: (count: number) => string;
}[] = [
  { id: 'untold', title: '要打电话告诉的', words: (count) => `${count} 件，报事人收不到微信提醒` },
  { id: 'resolved', title: '等评价的', words: (count) => `${count} 件办结了，等报事人说满不满意` },
  { id: 'helping', title: '协办的', words: (count) => `${count} 件上报了，还可以记录进展` },
];

const segmentsOf = (group: QueueGroup, queue: DeskQueueView | null): readonly SegmentView[] =>
  SEGMENTS.map((segment) => ({
    id: segment.group,
    text: segment.text,
    count: queue ? String(queue.counts[segment.group]) : '',
    isOn: segment.group === group,
    isLate: segment.group === 'overdue' && (queue?.counts.overdue ?? 0) > 0,
  }));

function linksOf(queue: DeskQueueView | null): readonly LinkView[] {
  if (!queue) return [];
  const lists = LINKS.filter(({ id }) => queue.counts[id] > 0).map(({ id, title, words }) => ({
    id,
    title,
    words: words(queue.counts[id]),
  }));
  if (queue.pendingBindings === 0) return lists;
  return [{ id: 'bindings', title: '绑定申请', words: `${queue.pendingBindings} 户等您确认` }, ...lists];
}

/** 工作台 · What is due first, and what one tap may do about it. */
export function deskView(state: HomeState, desk: DeskView, shell: Shell): DeskPageView {
  const { group, said, busyId, tab } = state;
  const queue = state.queue.data;
  const isQueue = tab === 'queue';
  const supervised = queue?.supervised ?? [];
  const isAbove = ({ id }: MatterRow): boolean => supervised.some((one) => one.id === id);
  const rows = queue?.rows.filter((row) => !isAbove(row)) ?? [];
  const cardOf = (row: MatterRow, canReply: boolean): DeskCardView =>
    deskCard(row, shell, { isBusy: busyId === row.id, said: said[row.id] ?? null, canReply });
  return {
    deskId: desk.deskId,
    tabs:
      desk.level !== 'village'
        ? []
        : [
            { id: 'queue', text: '待办', count: '', isOn: isQueue, isLate: false },
            { id: 'board', text: '村情', count: '', isOn: !isQueue, isLate: false },
          ],
    isQueue,
    segments: segmentsOf(group, queue),
    isLoading: isQueue ? queue === null : state.board.data === null,
    supervised: supervised.map((row) => cardOf(row, true)),
    cards: rows.map((row) => cardOf(row, false)),
    foot: listFoot(state.foot, rows.length),
    empty: queue !== null && rows.length === 0 && supervised.length === 0 ? (EMPTY[group] ?? null) : null,
    links: linksOf(queue),
  };
}
