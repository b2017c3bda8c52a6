import type { PaperView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { NOTHING_YET, type Loaded } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { saveCanvas } from '../../services/phone/save-picture';
import { followShell, shellNow } from '../../services/page/shell';
import { drawPaper, PAGE, type Pen } from './paper.draw';
import { IDLE, paperView, type PaperDoing } from './paper.view';

const FIRST: Loaded<PaperView> = NOTHING_YET;

/** 证明 · Read anew each time and kept nowhere on the phone: it says who somebody is. */
Page({
  ...pageLife,
  data: { view: paperView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,
  asked: { matterId: '', number: '' },

  onLoad({ id = '', number = '' }: Readonly<Record<string, string>>) {
    this.asked = { matterId: id, number: decodeURIComponent(number) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  async refresh() {
    try {
      const data = await call('service.paper', this.asked);
      this.loaded = { data, at: clockNow(), failure: null, isLoading: false };
    } catch (thrown) {
      this.loaded = { ...NOTHING_YET, failure: asFailure(thrown), isLoading: false };
    }
    this.draw();
  },
  onRetry() {
    void this.refresh();
  },
  draw() {
    this.setData({ view: paperView(this.loaded, this.doing, shellNow()) });
  },
  change(doing: Partial<PaperDoing>) {
    this.doing = { ...IDLE, ...doing };
    this.draw();
  },
  async onSave() {
    const { data } = this.loaded;
    if (!data || this.doing.isBusy) return;
    this.change({ isBusy: true });
    const outcome = await saveCanvas(this, '.paper__canvas', PAGE, data.receipt.qr, (pen, qr) =>
      drawPaper(pen as Pen, data, qr),
    );
    if (outcome === 'saved') this.change({ said: '存到相册了。打印出来，到村委会盖章。' });
    else if (outcome === 'refused')
      this.change({ said: '没有存：相册权限没打开。在右上角“…”的“设置”里打开，再点一次。', isFailed: true });
    else this.change({ said: '没有存成。请再点一次，还不行就截屏。', isFailed: true });
  },
});
