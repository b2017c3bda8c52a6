import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { MergeScreen } from './merge.screen';
import { mergeView, NOTHING_CHOSEN } from './merge.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 并案 · One of the open matters is the same thing: this one goes along with it. */
Page({
  ...pageLife,
  data: { view: mergeView(NOTHING_YET, NOTHING_YET, NOTHING_CHOSEN, shellNow()) },
  screen: new MergeScreen('', () => undefined),

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.screen = new MergeScreen(id, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  async onPullDownRefresh() {
    await this.screen.open();
    void wx.stopPullDownRefresh();
  },
  draw() {
    const { matter, candidates, choosing } = this.screen;
    this.setData({ view: mergeView(matter, candidates, choosing, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openMatter(detail.id);
  },
  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.screen.change({ typed: detail.value, ...(detail.value === '' && { byNumber: null, said: '' }) });
  },
  onAsk() {
    void this.screen.ask();
  },
  async onMerge({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    const { rows, title } = this.data.view;
    const into = rows.find((row) => row.id === id);
    if (!into) return;
    const { confirm } = await wx.showModal({
      title: `把‘${title}’并到‘${into.title}’吗？`,
      content: '两边的报事人都会收到消息，都能评价。并错了可以撤销。',
      confirmText: '并过去',
      cancelText: '先不',
    });
    if (confirm && (await this.screen.mergeInto(id))) void wx.navigateBack();
  },
});
