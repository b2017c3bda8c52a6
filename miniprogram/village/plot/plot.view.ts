/** 一块地 · Facts, contracts of now and before, and its history for those who keep it. */
import type { PlotView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { contractRowView } from '../../services/words/contract-row';
import { askedView } from '../../services/words/asked-row';
import { historyView } from '../../services/words/ledger-history';
import type { Loaded } from '../../services/calls/load';
import { centreOf, outlinePolygons, placesOf } from '../../services/words/outline';
import type { Shell } from '../../services/page/shell';
import { mu, PLOT_KIND } from '../../text';

export interface Said {
  readonly words: string;
  readonly isFailed: boolean;
}
export const SILENT: Said = { words: '', isFailed: false };

/** 边界 · As drawn, and how it stands to what is written down. */
function outlineOf({ ring, drawn, plot }: PlotView) {
  if (ring === null || drawn === null) return null;
  const apart = drawn.isFar ? '，差得多，请对一对' : '，差不多';
  return {
    centre: centreOf(ring),
    shown: placesOf(ring),
    polygons: outlinePolygons(ring),
    isFar: drawn.isFar,
    words: `图上约 ${mu(drawn.area)}，登记 ${mu(plot.area)}${apart}`,
  };
}

export function plotView(loaded: Loaded<PlotView>, said: Said, shell: Shell) {
  const { data } = loaded;
  const plot = data?.plot;
  const isOpen = plot !== undefined && !plot.isEnded;
  return {
    frame: frameView(loaded, shell, 'list'),
    said: said.words,
    isFailed: said.isFailed,
    title: plot?.name ?? '',
    ended: plot?.isEnded ? '已注销，不再发包' : '',
    facts: plot
      ? [
          { name: '编号', value: plot.number },
          { name: '在哪', value: plot.placeName },
          { name: '地类', value: PLOT_KIND[plot.kind] },
          { name: '面积', value: mu(plot.area) },
          { name: '没有承包', value: mu(plot.freeArea) },
        ]
      : [],
    contracts: (data?.contracts ?? []).map(contractRowView),
    asked: (data?.asked ?? []).map((one) => askedView(one, shell)),
    lines: historyView(data?.lines ?? [], shell),
    outline: data ? outlineOf(data) : null,
    drawVerb: data?.ring ? '重画边界' : '在地图上画边界',
    canLet: (data?.canManage ?? false) && isOpen,
    canManage: (data?.canManage ?? false) && isOpen,
    canAsk: data !== null && !data.canManage,
    row: plot ? `${plot.placeName}，${plot.name}，编号 ${plot.number}，${mu(plot.area)}` : '',
  };
}
