import { preview } from '../../services/words/media-views';
import { openHome, replaceByMatter, replaceByReport } from '../../services/page/open';
import {
  dismiss,
  onOutboxChange,
  parcelOf,
  progressOf,
  sendWaiting,
  takeBack,
} from '../../services/sending/outbox';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { sentView } from './sent.view';

/** 已收下 · A report after it was sent: on the phone, on its way, or there. */
Page({
  ...pageLife,
  data: { view: sentView(null, 0, shellNow()) },
  key: '',

  onLoad({ key = '' }: Readonly<Record<string, string>>) {
    this.key = key;
    const draw = (): void => this.draw();
    this.stops = [followShell(draw), onOutboxChange(draw), () => dismiss(this.key)];
  },
  onShow() {
    this.draw();
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
