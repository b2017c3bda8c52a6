import type { GlanceView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openManage, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { glanceView, NOT_EXPORTING } from './glance.view';

/** A figure, or the two of a rate; `opens`: its rows are there to be seen. */
interface Tapped {
  readonly id: string;
  readonly name: string;
  readonly rest?: string;
  readonly other?: string;
  readonly opens: boolean;
}
const FIRST: Loaded<GlanceView> = NOTHING_YET;

/** 一月一览 · The village's month, made by itself; each figure leads to its rows. */
Page({
  ...visitedPage,
  data: { view: glanceView(FIRST, NOT_EXPORTING, shellNow()) },
  loaded: FIRST,
  exporting: NOT_EXPORTING,
  villageId: '',
  month: '',

  onLoad({ villageId = '', month = '' }: Readonly<Record<string, string>>) {
    this.villageId = villageId;
    this.month = month;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    const { villageId, month } = this;
    const input = { ...(villageId !== '' && { villageId }), ...(month !== '' && { month }) };
    return load('village.glance', input, (loaded) => {
      if (month !== this.month) return;
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: glanceView(this.loaded, this.exporting, shellNow()) });
  },
  onMonth({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { month: string }>) {
    this.month = currentTarget.dataset.month;
    void this.refresh();
  },
  onFigure({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, Tapped>) {
    const { id, name, rest = '', other = '', opens } = currentTarget.dataset;
    if (!opens) return;
    const { villageId, month } = this.data.view;
    openVillagePage('figure', { villageId, month, figure: id, name, rest, other });
  },
  async onExport() {
    if (this.exporting.isBusy) return;
    this.exporting = { isBusy: true, failure: '' };
    this.draw();
    try {
      const { month } = this.data.view;
      const { id } = await call('job.export', { clientKey: newKey(clockNow()), kind: 'glance', month });
      this.exporting = NOT_EXPORTING;
      openManage('job', { id });
    } catch (thrown) {
      this.exporting = { isBusy: false, failure: errorWords(asFailure(thrown)) };
    }
    this.draw();
  },
});
