import type { PlotView } from '../../../domain/contract';
import { askAbout } from '../../services/page/ask-about';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openMatter, openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { takeWord } from '../../services/page/said';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { plotView, SILENT } from './plot.view';

const FIRST: Loaded<PlotView> = NOTHING_YET;

/** 一块地 · What it is, who has had it; its desk lets it, corrects it, or takes it out. */
Page({
  ...readingPage,
  data: { view: plotView(FIRST, SILENT, shellNow()) },
  id: '',
  loaded: FIRST,
  said: SILENT,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    const words = takeWord(this.id);
    if (words) this.said = { words, isFailed: false };
    void this.refresh();
  },
  refresh() {
    return load('plot.get', { plotId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: plotView(this.loaded, this.said, shellNow()) });
  },
  onContract({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('contract', { id: currentTarget.dataset.id });
  },
  onLet() {
    openVillagePage('contractform', { plotId: this.id });
  },
  onDraw() {
    openVillagePage('outline', { id: this.id });
  },
  onCorrect() {
    openVillagePage('plotform', { id: this.id });
  },
  onAsked({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
  onAsk() {
    askAbout('plot', this.id, this.data.view.row);
  },
  async onEnd() {
    const { confirm, content } = await wx.showModal({
      title: '注销这块地吗？',
      editable: true,
      placeholderText: '写一句原因，比如：修路占了',
      confirmText: '注销',
      cancelText: '先不',
    });
    if (!confirm) return;
    try {
      await call('plot.end', { plotId: this.id, words: content });
      this.said = { words: '注销了。以前的合同和账都还在。', isFailed: false };
      await this.refresh();
    } catch (thrown) {
      this.said = { words: errorWords(asFailure(thrown)), isFailed: true };
      this.draw();
    }
  },
});
