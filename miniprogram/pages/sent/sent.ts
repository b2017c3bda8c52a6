import { preview } from '../../services/media-views';
import { openHome, replaceByMatter, replaceByReport } from '../../services/open';
import { dismiss, onOutboxChange, parcelOf, progressOf, sendWaiting, takeBack } from '../../services/outbox';
import { followShell, shellNow } from '../../services/shell';
import { sentView } from './sent.view';

/** 已收下 · A report after it was sent: on the phone, on its way, or there. */
Page({
  data: { view: sentView(null, 0, shellNow()) },
  key: '',
  stops: [] as (() => void)[],

  onLoad({ key = '' }: Readonly<Record<string, string>>) {
    this.key = key;
    this.stops = [followShell(() => this.draw()), onOutboxChange(() => this.draw())];
  },
  onShow() {
    this.draw();
  },
  onUnload() {
    this.stops.forEach((stop) => stop());
    dismiss(this.key);
  },
  draw() {
    this.setData({ view: sentView(parcelOf(this.key), progressOf(this.key), shellNow()) });
  },
  onPhoto({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    preview(this.data.view.page?.photos ?? [], detail.index);
  },
  onRetry() {
    void sendWaiting();
  },
  onMatter() {
    replaceByMatter(this.data.view.page?.matterId ?? '');
  },
  onRewrite() {
    const slot = parcelOf(this.key)?.draft.slot ?? 'report';
    takeBack(this.key);
    replaceByReport(slot);
  },
  onHome: () => openHome(),
});
