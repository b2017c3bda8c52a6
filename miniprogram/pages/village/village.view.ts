import type { VillageMattersView } from '../../../domain/contract';
import { listFoot, type ListFootView } from '../../components/list-foot/list-foot.view';
import { rowView, type RowView } from '../../components/matter-row/matter-row.view';
import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';

export interface VillagePageView {
  readonly frame: FrameView;
  readonly placeName: string;
  readonly rows: readonly RowView[];
  readonly empty: string;
  readonly foot: ListFootView;
}

/** 一组的事 · What waits to be done in one grid, what is due first on top. */
export function villageView(loaded: Loaded<VillageMattersView>, foot: Foot, shell: Shell): VillagePageView {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    placeName: data?.placeName ?? '',
    rows: rows.map((row) => rowView(row, shell, 'desk')),
    empty: data !== null && rows.length === 0 ? '这里没有正在办的事。' : '',
    foot: listFoot(foot, rows.length),
  };
}
