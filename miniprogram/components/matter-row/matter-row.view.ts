import type { MatterRow } from '../../../domain/contract';
import { matterTitle } from '../../services/words/matter-title';
import type { Shell } from '../../services/page/shell';
import { due, when, type Due } from '../../services/words/when';
import { stateTag, type TagView } from '../state-tag/state-tag.view';

/** Who reads the row: its reporter, or somebody at a desk. */
export type RowSide = 'reporter' | 'desk';

export interface RowView {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly tag: TagView;
  readonly isUrgent: boolean;
  readonly due: Due;
  /** All of it in one sentence, for those who listen. */
  readonly label: string;
}

const calm = (text: string): Due => ({ text, tone: 'calm' });

function dueOf(row: MatterRow, { now }: Shell, side: RowSide): Due {
  if (side === 'reporter' && row.isWaitingForAnswer) return { text: '去补充 ›', tone: 'soon' };
  if (side === 'reporter' && row.state === 'resolved') return calm('去评价 ›');
  if (row.isWaitingForAnswer) return calm('等报事人补充');
  if (row.dueAt === null) return calm(when(row.updatedAt, now));
  const until = due(row.dueAt, now);
  if (until.tone === 'late') return until;
  if (row.isSuspended) return calm('暂停计时');
  return row.isDueProvisional ? { ...until, text: `${until.text}（暂定）` } : until;
}

/** What a reporter is waiting for, or what there is for them to do. */
function standing(row: MatterRow): string {
  if (row.isWaitingForAnswer) return `${row.deskName}请您补充几句`;
  switch (row.state) {
    case 'reported':
      return `已送到${row.deskName}`;
    case 'acknowledged':
      return `${row.deskName}在办`;
    case 'resolved':
      return '等您说一声满不满意';
    case 'closed':
    case 'withdrawn':
    case 'declined':
      return row.deskName;
    case 'merged':
      return '和别人报的并到一起办了';
  }
}

const forDesk = (row: MatterRow): string =>
  [row.where, row.categoryName, row.mediaCount > 0 ? '带图或语音' : '']
    .filter((part) => part !== '')
    .join(' · ');

/** 事项行 · What, where, state and due time of a matter in a list. */
export function rowView(row: MatterRow, shell: Shell, side: RowSide = 'reporter'): RowView {
  const title = matterTitle(row.text, row.categoryName);
  const place = side === 'desk' ? forDesk(row) : standing(row);
  const tag = stateTag(row);
  const dueView = dueOf(row, shell, side);
  const parts = [row.isUrgent ? '急' : '', title, place, tag.text, dueView.text.replace(' ›', '')];
  return {
    id: row.id,
    title,
    place,
    tag,
    isUrgent: row.isUrgent,
    due: dueView,
    label: parts.filter((part) => part !== '').join('，'),
  };
}
