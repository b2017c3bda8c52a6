import { asFailure, CallFailed } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { NOTHING_YET } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { openContent } from '../../services/phone/documents';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { NOT_PRINTING, slipsView, type Printing } from './slips.view';

/** 打印住户码 · A document of slips for a grid or micro-grid, opened where it can be printed. */
Page({
  ...listPage('homes.list', {}),
  data: { view: slipsView(NOTHING_YET, NO_FOOT, NOT_PRINTING, shellNow()) },
  printing: NOT_PRINTING,

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    const given = decodeURIComponent(placeId);
    this.begin(given === '' ? {} : { placeId: given });
  },
  draw() {
    this.setData({ view: slipsView(this.list.loaded, this.list.foot, this.printing, shellNow()) });
  },
  show(change: Partial<Printing>) {
    this.printing = { ...this.printing, ...change };
    this.draw();
  },
  onPlace({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    const place = this.list.loaded.data?.places[detail.index];
    if (!place) return;
    this.printing = NOT_PRINTING;
    void this.list.ask({ placeId: place.id });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('household', { householdId: currentTarget.dataset.id });
  },
  async onPrint() {
    const placeId = this.list.loaded.data?.placeId;
    if (placeId === undefined || this.printing.isBusy) return;
    this.show({ isBusy: true, said: '', isFailed: false });
    try {
      const { cursor } = this.printing;
      const file = await call('slips.file', cursor === null ? { placeId } : { placeId, cursor });
      await openContent(file.name, file.content);
      const more = file.cursor === null ? '' : ' 还有没做进去的，接着做下一份。';
      const said = `做好了：${file.count} 户，A4 纸 ${file.pages} 页。打开后点右上角“…”，发给电脑或打印机。${more}`;
      this.show({ isBusy: false, said, cursor: file.cursor });
    } catch (thrown) {
      const isOfCloud = thrown instanceof CallFailed;
      const words = isOfCloud
        ? errorWords(asFailure(thrown))
        : '文件做好了，可这台手机没能打开。请换一台手机再试。';
      this.show({ isBusy: false, said: words, isFailed: true });
    }
  },
});
