import type { DeskQueueView, QueueGroup } from '../../../domain/contract';
import { listFoot, type ListFootView } from '../../components/list-foot/list-foot.view';
import { rowView, type RowView } from '../../components/matter-row/matter-row.view';
import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { SegmentView } from '../../components/segments/segments';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';

/** Every list of a desk: its title, short name, and what an empty one says. */
export const GROUPS: Readonly<Record<QueueGroup, { readonly title: string; readonly empty: string }>> = {
  reported: { title: '待受理', empty: '都受理了。' },
  acknowledged: { title: '办理中', empty: '没有在办的。' },
  dueSoon: { title: '即将超期', empty: '没有快到时间的。' },
  overdue: { title: '已超期', empty: '没有超期的。' },
  resolved: { title: '等评价', empty: '没有等评价的。' },
  helping: { title: '协办', empty: '没有协办的。' },
  untold: { title: '要告知', empty: '都告诉到了。' },
};

export interface QueuePageView {
  readonly frame: FrameView;
  readonly deskName: string;
  readonly segments: readonly SegmentView[];
  readonly rows: readonly RowView[];
  readonly empty: string;
  readonly foot: ListFootView;
}

const WORK: readonly QueueGroup[] = ['reported', 'acknowledged', 'dueSoon', 'overdue'];
const REST: readonly QueueGroup[] = ['untold', 'resolved', 'helping'];

/** 岗位的事 · One list of a desk, with its neighbours a tap away. */
export function queueView(
  loaded: Loaded<DeskQueueView>,
  group: QueueGroup,
  foot: Foot,
  shell: Shell,
): QueuePageView {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const groups = WORK.includes(group) ? WORK : REST;
  return {
    frame: frameView(loaded, shell, 'list'),
    deskName: data?.desk.name ?? '',
    segments: groups.map((id) => ({
      id,
      text: GROUPS[id].title,
      count: data ? String(data.counts[id]) : '',
      isOn: id === group,
      isLate: id === 'overdue' && (data?.counts.overdue ?? 0) > 0,
    })),
    rows: rows.map((row) => rowView(row, shell, 'desk')),
    empty: data !== null && rows.length === 0 ? GROUPS[group].empty : '',
    foot: listFoot(foot, rows.length),
  };
}
