import type { SuspensionsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { newKey } from '../../services/calls/new-key';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { leaveWord } from '../../services/page/said';
import { formPage } from '../../services/page/form-page';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { effectWords } from '../../text';
import { BLANK, inputOf, suspendView, type Start } from './suspend.view';

const FIRST: Loaded<SuspensionsView> = NOTHING_YET;
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 暂停计时 · A form of four answers; what it would move is said before it is done. */
Page({
  ...formPage,
  data: { view: suspendView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  /** With it a retry finds itself. */
  clientKey: '',

  onLoad() {
    this.clientKey = newKey(clockNow());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('suspension.list', {}, (loaded) => {
      this.loaded = loaded;
      const [only, ...others] = loaded.data?.places ?? [];
      if (only && others.length === 0) this.form = { ...this.form, placeId: only.id };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: suspendView(this.loaded, this.form, shellNow()) });
  },
  onPlace({ detail }: Picked) {
    this.change({ placeId: this.loaded.data?.places[Number(detail.value)]?.id ?? '' });
  },
  onReason({ detail }: Picked) {
    this.change({ reason: detail.value });
  },
  onPhrase({ detail }: WechatMiniprogram.CustomEvent<{ phrase: string }>) {
    this.change({ reason: detail.phrase });
  },
  onStart({ detail }: WechatMiniprogram.CustomEvent<{ id: Start }>) {
    this.change({ start: detail.id });
  },
  onLastDay({ detail }: Picked) {
    this.change({ lastDay: detail.value });
  },
  onUrgent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ pausesUrgent: !detail.isOn });
  },
  onSend() {
    return saveForm(this, inputOf(this.form, clockNow()) ?? this.data.view.missing, async (input) => {
      const effect = await call('suspension.preview', input);
      const { confirm } = await wx.showModal({
        title: `暂停${this.data.view.placeName}的计时吗？`,
        content: `${this.data.view.sum}。${effectWords(effect)}`,
        confirmText: '暂停计时',
        cancelText: '再看看',
      });
      if (!confirm) return false;
      await call('suspension.set', { ...input, clientKey: this.clientKey });
      leaveWord('suspend', '设好了，在办的事几分钟内改好时限。');
      void wx.navigateBack();
      return true;
    });
  },
});
