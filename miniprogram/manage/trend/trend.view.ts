import type { BoardView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { monthCharts, NO_MONTHS, spanSegments, type Span } from '../chart/month-charts';

/** 走势 · A village's own months, exact. */
export function trendView(loaded: Loaded<BoardView>, span: Span, shell: Shell) {
  const { data } = loaded;
  const charts = data ? monthCharts(data.months, span) : [];
  return {
    frame: frameView(loaded, shell, 'list'),
    name: data?.villageName ?? '',
    spans: spanSegments(span),
    charts,
    none: data && charts.length === 0 ? NO_MONTHS : null,
  };
}
