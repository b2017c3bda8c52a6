import type { ServiceSheetView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { filledOf, firstEmpty } from '../../services/words/field-rows';
import { IDLE, linesOf, missingFields, needsConsent, sheetView, type SheetDoing } from './sheet.view';

const FIRST: Loaded<ServiceSheetView> = NOTHING_YET;
type On<Data extends object, Detail extends object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;

/** 办事表 · Beside its matter: what was filled in, what is missing, the paper. */
Page({
  ...visitedPage,
  data: { view: sheetView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,
  matterId: '',

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.matterId = id;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('service.sheet', { matterId: this.matterId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: sheetView(this.loaded, this.doing, shellNow()) });
  },
  change(change: Partial<SheetDoing>) {
    this.doing = { ...this.doing, said: '', isFailed: false, wrongId: '', ...change };
    this.draw();
  },
  onField({ detail, currentTarget }: On<{ id: string }, { value: string }>) {
    this.change({ typed: { ...this.doing.typed, [currentTarget.dataset.id]: detail.value } });
  },
  onConsent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ hasConsented: detail.isOn });
  },
  onLacks({ detail, currentTarget }: On<{ id: string }, { isOn: boolean }>) {
    const { id } = currentTarget.dataset;
    const others = this.doing.lacks.filter((one) => one !== id);
    this.change({ lacks: detail.isOn ? [...others, id] : others });
  },
  onThings({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ things: detail.value });
  },
  /** Does one thing, says what came of it, and shows the sheet as it then is. */
  async act(deed: () => Promise<unknown>, said: string) {
    if (this.doing.isBusy) return;
    this.change({ isBusy: true });
    try {
      await deed();
      this.doing = { ...IDLE, said };
      await this.refresh();
    } catch (thrown) {
      const failure = asFailure(thrown);
      const field = this.loaded.data?.fields.find(({ id }) => id === failure.facts['field']);
      const words = field ? `“${field.label}”好像填得不对，请看一看，改好再送。` : errorWords(failure);
      this.change({ isBusy: false, said: words, isFailed: true, wrongId: field?.id ?? '' });
      if (failure.code === 'STALE_WRITE') await this.refresh();
    }
  },
  at() {
    return { matterId: this.matterId, version: this.loaded.data?.version ?? 1 };
  },
  async onLook() {
    await doOne(
      this.doing,
      (doing) => this.change(doing),
      async () => {
        const { values } = await call('service.look', { matterId: this.matterId });
        this.change({ full: Object.fromEntries(values.map(({ id, value }) => [id, value])) });
        return '';
      },
    );
  },
  async onAccept() {
    await this.act(() => call('matter.acknowledge', this.at()), '受理了，已告诉他。接着看差不差东西。');
  },
  async onAsk() {
    const { lacks, things } = this.doing;
    const more = linesOf(things);
    if (lacks.length + more.length === 0) {
      this.change({ said: '先打开差的几样，或写上差的东西。', isFailed: true });
      return;
    }
    const input = { ...this.at(), fieldIds: lacks, things: more };
    await this.act(() => call('service.missing', input), '一次告诉他了。等他补的时候不算办理时间。');
  },
  async onAnswer() {
    const { data } = this.loaded;
    if (!data) return;
    const { typed, hasConsented } = this.doing;
    const fields = missingFields(data);
    const empty = firstEmpty(fields, typed);
    if (empty || needsConsent(data, this.doing)) {
      const said = empty ? `请填${empty.label}` : '请打开“同意用这些信息办这件事”';
      this.change({ said, isFailed: true });
      return;
    }
    const input = { ...this.at(), values: filledOf(fields, typed), hasConsented };
    await this.act(() => call('service.answer', input), '补齐了，村里接着办。');
  },
  async onIssue() {
    const { draft, name } = this.loaded.data ?? {};
    if (!draft) return;
    const { confirm } = await wx.showModal({
      title: `开${name ?? '证明'}吗？`,
      content: `编号 ${draft.number}。开了就办结，告诉他来取。`,
      confirmText: '开证明',
      cancelText: '再看看',
    });
    if (!confirm) return;
    const input = { ...this.at(), ticket: draft.ticket };
    await this.act(() => call('service.issue', input), '开好了，告诉他了。打印出来盖上章。');
  },
  async onRevoke({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { number: string }>) {
    const { number } = currentTarget.dataset;
    const { confirm, content } = await wx.showModal({
      title: `${number} 作废吗？`,
      editable: true,
      placeholderText: '写一句原因，比如：名字写错了',
      confirmText: '作废',
      cancelText: '先不',
    });
    if (!confirm) return;
    const input = { ...this.at(), number, words: content };
    await this.act(() => call('service.revoke', input), '作废了，谁来核验都看得到。要重新开，看下面。');
  },
  onPaper({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { number: string }>) {
    openVillagePage('paper', { id: this.matterId, number: currentTarget.dataset.number });
  },
});
