import type { ContractState, ContractView } from '../../../domain/contract';
import { askAbout } from '../../services/ask-about';
import { asFailure } from '../../services/call-failed';
import { call, upload } from '../../services/cloud';
import { dropFile } from '../../services/kept-files';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openMatter, openVillagePage } from '../../services/open';
import { readingPage } from '../../services/page-life';
import { pickPhotos } from '../../services/pick-photos';
import { takeWord } from '../../services/said';
import { followShell, shellNow } from '../../services/shell';
import { CONTRACT_STATE, errorWords } from '../../text';
import { contractView, IDLE } from './contract.view';

const FIRST: Loaded<ContractView> = NOTHING_YET;

/** 一份合同 · What was agreed, what is due and came in; its desk records money, changes its state, corrects it. */
Page({
  ...readingPage,
  data: { view: contractView(FIRST, IDLE, shellNow()) },
  id: '',
  loaded: FIRST,
  doing: IDLE,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    const said = takeWord(this.id);
    if (said) this.doing = { ...IDLE, said };
    void this.refresh();
  },
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
  onAsked({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
  onAsk() {
    askAbout('contract', this.id, this.data.view.row);
  },
  /** One write after a question, and what became of it. */
  async act(write: () => Promise<unknown>, said: string) {
    if (this.doing.isBusy) return;
    this.doing = { ...IDLE, isBusy: true };
    this.draw();
    try {
      await write();
      this.doing = { ...IDLE, said };
      await this.refresh();
    } catch (thrown) {
      this.doing = { ...IDLE, said: errorWords(asFailure(thrown)), isFailed: true };
      this.draw();
    }
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
    const urls = this.loaded.data?.scans.flatMap(({ url }) => url ?? []) ?? [];
    const url = this.loaded.data?.scans[detail.index]?.url;
    if (url) void wx.previewImage({ urls: [...urls], current: url });
  },
  async onAddScans() {
    const desk = this.loaded.data?.desk;
    if (!desk || desk.scansLeft === 0) return;
    const paths = await pickPhotos(desk.scansLeft);
    if (paths.length === 0) return;
    await this.act(async () => {
      const fileIds: string[] = [];
      for (const path of paths)
        fileIds.push(
          await upload(`${desk.uploadPath}${path.split('/').at(-1) ?? ''}`, path, () => undefined),
        );
      await call('contract.attach', { contractId: this.id, fileIds });
      paths.forEach((path) => dropFile(path));
    }, '照片存好了，检查过后就能看到。');
  },
});
