import type { ContractState, ContractView } from '../../../domain/contract';
import { askAbout } from '../../services/page/ask-about';
import { call } from '../../services/cloud';
import { detailPage } from '../../services/page/detail-page';
import { IDLE } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { preview } from '../../services/words/media-views';
import { openMatter, openVillagePage } from '../../services/page/open';
import { shellNow } from '../../services/page/shell';
import { CONTRACT_STATE } from '../../text';
import { contractView } from './contract.view';

const FIRST: Loaded<ContractView> = NOTHING_YET;

/** 一份合同 · What was agreed, what is due and came in; its desk records money, changes its state, corrects it. */
Page({
  ...detailPage,
  data: { view: contractView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  refresh() {
    return load('contract.get', { contractId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: contractView(this.loaded, this.doing, shellNow()) });
  },
  onReceive() {
    openVillagePage('payment', { id: this.id });
  },
  onCorrect() {
    openVillagePage('contractform', { id: this.id });
  },
  onPlot() {
    openVillagePage('plot', { id: this.data.view.plotId });
  },
  onAsked({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
  onAsk() {
    askAbout('contract', this.id, this.data.view.row);
  },
  async onState({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { state: ContractState }>) {
    const { state } = currentTarget.dataset;
    const name = CONTRACT_STATE[state];
    const { confirm, content } = await wx.showModal({
      title: `改成“${name}”吗？`,
      editable: true,
      placeholderText: state === 'takenBack' ? '今天收回。可以写一句说明' : '可以写一句说明，也可以不写',
      confirmText: name.slice(0, 4),
      cancelText: '先不',
    });
    if (!confirm) return;
    const words = content.trim();
    const input = { contractId: this.id, state, ...(words === '' ? {} : { words }) };
    await this.act(() => call('contract.state', input), `改成“${name}”了。`);
  },
  async onReverse({
    currentTarget,
  }: WechatMiniprogram.TouchEvent<object, object, { line: number; words: string }>) {
    const { line, words } = currentTarget.dataset;
    const { confirm, content } = await wx.showModal({
      title: `冲销${words}吗？`,
      editable: true,
      placeholderText: '写一句原因，比如：金额写错了',
      confirmText: '冲销',
      cancelText: '先不',
    });
    if (!confirm) return;
    const input = { contractId: this.id, line, words: content };
    await this.act(() => call('contract.reverse', input), '冲销了。原来那一笔还在记录里。');
  },
  onOpenScan({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    preview(this.data.view.scans, detail.index);
  },
  async onAddScans() {
    const desk = this.loaded.data?.desk;
    if (!desk) return;
    await this.addPhotos(
      { uploadPath: desk.uploadPath, left: desk.scansLeft },
      (fileIds) => call('contract.attach', { contractId: this.id, fileIds }),
      '照片存好了，检查过后就能看到。',
    );
  },
});
