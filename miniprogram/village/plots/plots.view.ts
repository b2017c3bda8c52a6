/** 地块 · A row a plot: what it is, and who has it. */
import type { Output, PlotRow } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { dateWords, mu, PLOT_KIND, priceWords } from '../../text';

const rowOf = ({ id, number, name, kind, area, lettings, freeArea }: PlotRow) => ({
  id,
  title: `${name} ${mu(area)}`,
  facts: `${PLOT_KIND[kind]} · 编号 ${number}`,
  lettings: lettings.map((one) => ({
    id: one.contractId,
    words: `${one.tenant} ${mu(one.area)}，${priceWords(one.price)}，到 ${dateWords(one.toDay)}`,
  })),
  free: freeArea === 0 ? '' : lettings.length === 0 ? '没有承包出去' : `还有 ${mu(freeArea)} 没有承包`,
});

export function plotsView(loaded: Loaded<Output<'ledger.plots'>>, name: string, foot: Foot, shell: Shell) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    name,
    rows: rows.map(rowOf),
    isEmpty: loaded.data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}
