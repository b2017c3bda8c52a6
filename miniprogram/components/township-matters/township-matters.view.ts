import { deskCard, type DeskCardView } from '../desk-card/desk-card.view';
import { listFoot, type ListFootView } from '../list-foot/list-foot.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import type { TownshipGroup, TownshipMattersView } from '../../../domain/contract';

export interface GroupTileView {
  readonly id: TownshipGroup;
  readonly text: string;
  readonly count: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isLate: boolean;
}

export interface TownshipPageView {
  readonly title: string;
  readonly groups: readonly GroupTileView[];
  readonly isLoading: boolean;
  readonly cards: readonly DeskCardView[];
  readonly foot: ListFootView;
  readonly empty: { readonly title: string; readonly words: string } | null;
}

const GROUPS: readonly { readonly id: TownshipGroup; readonly text: string; readonly empty: string }[] = [
  { id: 'overdue', text: '超期', empty: '各村都按时办着，没有超期的事。' },
  { id: 'alarmed', text: '卡在村里', empty: '没有到了村里还超期的事。' },
  { id: 'unreplied', text: '等回复', empty: '督办过的都回复了。点开一件事，可以督办。' },
  { id: 'referred', text: '转报', empty: '各村没有转报上来的事。' },
  { id: 'held', text: '乡里办', empty: '没有要乡里直接办的投诉。' },
];

const LATE: ReadonlySet<TownshipGroup> = new Set(['overdue', 'alarmed']);

/** What it is drawn from. */
export interface TownshipState {
  readonly township: Loaded<TownshipMattersView>;
  readonly townshipGroup: TownshipGroup;
  readonly foot: Foot;
  /** What became of a tap on a card, by matter. */
  readonly said: Readonly<Record<string, { readonly words: string; readonly isFailed: boolean }>>;
  readonly busyId: string | null;
}

/** 乡镇督办 · What needs the township's eye, by why it does. */
export function townshipView(
  { township, townshipGroup, foot, said, busyId }: TownshipState,
  shell: Shell,
): TownshipPageView {
  const { data } = township;
  const rows = data?.rows ?? [];
  return {
    title: data?.townshipName ?? '',
    groups: GROUPS.map(({ id, text }) => ({
      id,
      text,
      count: data ? String(data.counts[id]) : '–',
      label: data ? `${text}，${data.counts[id]} 件` : text,
      isOn: id === townshipGroup,
      isLate: LATE.has(id) && (data?.counts[id] ?? 0) > 0,
    })),
    isLoading: data === null,
    cards: rows.map((row) => {
      const card = deskCard(row, shell, { isBusy: busyId === row.id, said: said[row.id] ?? null });
      const place = `${row.villageName} · ${card.row.place}`;
      // Only what the township itself holds is its to act on; the rest it watches.
      const canCall = card.canCall && townshipGroup === 'held';
      return { ...card, canCall, row: { ...card.row, place } };
    }),
    foot: listFoot(foot, rows.length),
    empty:
      data !== null && rows.length === 0
        ? { title: '这里没有', words: GROUPS.find(({ id }) => id === townshipGroup)?.empty ?? '' }
        : null,
  };
}
