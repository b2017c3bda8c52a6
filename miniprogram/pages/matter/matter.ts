import type { Action } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { preview } from '../../services/words/media-views';
import { openMatter, openVillagePage } from '../../services/page/open';
import { dial } from '../../services/phone/phone-call';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { MatterScreen } from './matter.screen';
import { IDLE, matterView, receiptShare } from './matter.view';

/** What a tap on the page does by itself, named by its `data-do`. */
type Deed =
  | 'refresh'
  | 'satisfied'
  | 'callReporter'
  | 'addPhotos'
  | 'sendPhotos'
  | 'dropPhotos'
  | 'toggleVoice'
  | 'toggleReceipt'
  | 'verify'
  | 'mediate'
  | 'more'
  | 'close';
type Tap = WechatMiniprogram.TouchEvent<object, object, { action: Action }>;

/** 事项 · One matter: what, where, who has it until when, what happened, and the buttons its moves name. */
Page({
  ...readingPage,
  data: { view: matterView(NOTHING_YET, shellNow(), IDLE) },
  screen: new MatterScreen('', () => undefined),

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.screen = new MatterScreen(id, () => this.draw());
    this.stops = [followShell(() => this.draw()), () => this.screen.hush()];
  },
  onShow() {
    void this.screen.open();
  },
  onHide() {
    this.screen.hush();
  },
  refresh() {
    return this.screen.refresh();
  },
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return receiptShare(this.screen.loaded.data);
  },
  draw() {
    this.setData({ view: matterView(this.screen.loaded, shellNow(), this.screen.shown) });
  },
  onMove({ currentTarget }: Tap) {
    this.screen.move(currentTarget.dataset.action);
  },
  onDo({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { do: Deed }>) {
    void this.screen[currentTarget.dataset.do]();
  },
  onMoreChange({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
    if (!detail.visible) this.screen.close();
  },
  onOther({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
  onLink({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { page: string; id: string }>) {
    const { page, id } = currentTarget.dataset;
    openVillagePage(page, page === 'tell' ? { matterId: id } : { id });
  },
  onTask({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('task', { id: currentTarget.dataset.id });
  },
  onRectify() {
    openVillagePage('assign', { kind: 'rectification', matterId: this.screen.loaded.data?.id ?? '' });
  },
  onService() {
    openVillagePage('sheet', { id: this.screen.loaded.data?.id ?? '' });
  },
  onCall({ detail }: WechatMiniprogram.CustomEvent<{ phone: string }>) {
    dial(detail.phone);
  },
  onPhoto({ detail }: WechatMiniprogram.CustomEvent<{ index: number; line?: number }>) {
    const { page } = this.data.view;
    const line = page?.lines.find((one) => one.line === detail.line);
    preview((line ?? page)?.photos ?? [], detail.index);
  },
});
