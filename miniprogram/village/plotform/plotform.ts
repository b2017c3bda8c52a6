import type { LedgerFormView, PlotView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { BLANK, KINDS, missing, plotFormView, writtenOf, type PlotForm } from './plotform.view';

const FIRST: Loaded<LedgerFormView> = NOTHING_YET;
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Field = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>;

/** 登记或更正地块 · A correction asks for a reason, and leaves number and group as they are. */
Page({
  ...formPage,
  data: { view: plotFormView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  /** What is corrected; null: a new plot. */
  plot: null as PlotView | null,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    if (id !== '') void wx.setNavigationBarTitle({ title: '更正地块' });
    this.form = { ...BLANK, id };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  async refresh() {
    const { id } = this.form;
    if (id !== '' && this.plot === null)
      await load('plot.get', { plotId: id }, ({ data }) => {
        if (data === null || this.plot !== null) return;
        this.plot = data;
        this.form = writtenOf(data, this.form);
      });
    await load('ledger.form', {}, (loaded) => {
      this.loaded = loaded;
      if (this.form.number === '' && loaded.data)
        this.form = { ...this.form, number: loaded.data.nextPlotNumber };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: plotFormView(this.loaded, this.form, shellNow()) });
  },
  onType({ currentTarget, detail }: Field) {
    this.change({ [currentTarget.dataset.key]: detail.value });
  },
  onKind({ detail }: Typed) {
    this.change({ kind: KINDS[Number(detail.value)] ?? 'reserve' });
  },
  onPlace({ detail }: Typed) {
    this.change({ placeId: this.loaded.data?.groups[Number(detail.value)]?.placeId ?? '' });
  },
  onSave() {
    return saveForm(this, missing(this.form) || this.form, async (form) => {
      const plotId = await this.save(form);
      leaveWord(plotId, this.plot ? '更正好了，原来写的还在记录里。' : '登记好了。接着可以登记合同。');
      if (this.plot) void wx.navigateBack();
      else replaceByVillagePage('plot', plotId);
    });
  },
  async save({ number, name, kind, area, words, placeId }: PlotForm): Promise<string> {
    const facts = { name: name.trim(), kind, area };
    const ring = this.plot?.ring ?? null;
    if (this.plot === null)
      return (
        await call('plot.register', {
          ...facts,
          number: number.trim(),
          placeId: placeId || (this.loaded.data?.groups[0]?.placeId ?? ''),
        })
      ).plotId;
    const { plot, version } = this.plot;
    const drawn = ring === null ? {} : { ring };
    return (await call('plot.correct', { ...facts, ...drawn, plotId: plot.id, words, version })).plotId;
  },
});
