import type { BulletinFormView, BulletinKind } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { replaceByVillagePage } from '../../services/page/open';
import { draft } from './draft';
import { inputOf, publishView } from './publish.view';

const FIRST: Loaded<BulletinFormView> = NOTHING_YET;
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 发通知或公开 · A form whose words stay on the phone until they are sent. */
Page({
  ...formPage,
  data: { view: publishView(FIRST, draft.read(), shellNow()) },
  loaded: FIRST,
  form: draft.read(),
  keep: draft.keep,

  onLoad({ kind, period }: Readonly<Record<string, string>>) {
    const form = draft.read();
    const clientKey = form.clientKey || newKey(clockNow());
    this.form = { ...form, clientKey, ...(kind && period ? { kind: kind as BulletinKind, period } : {}) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('bulletin.form', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: publishView(this.loaded, this.form, shellNow()) });
  },
  onKind({ detail }: WechatMiniprogram.CustomEvent<{ id: BulletinKind }>) {
    this.change({ kind: detail.id, period: '' });
  },
  onPeriod({ detail }: Picked) {
    this.change({ period: this.data.view.periods[Number(detail.value)]?.id ?? '' });
  },
  onTitle({ detail }: Picked) {
    this.change({ title: detail.value });
  },
  onText({ detail }: Picked) {
    this.change({ text: detail.value });
  },
  onPlace({ detail }: Picked) {
    this.change({ placeId: this.loaded.data?.places[Number(detail.value)]?.placeId ?? '' });
  },
  onParty({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ isPartyOnly: detail.isOn });
  },
  onUntil({ detail }: Picked) {
    this.change({ untilDay: detail.value });
  },
  onSend() {
    const { missing, whom } = this.data.view;
    return saveForm(this, inputOf(this.form, this.loaded.data) ?? missing, async (input) => {
      const { confirm } = await wx.showModal({
        title: '现在发出去吗？',
        content: `${whom}马上能看到，还会收到消息（晚上九点到早上七点不打扰）。`,
        confirmText: '发出去',
        cancelText: '再看看',
      });
      if (!confirm) return false;
      const { bulletinId } = await call('bulletin.publish', input);
      draft.drop();
      leaveWord(bulletinId, '发出去了。要放图片或附件，点下面的“加图片”“加附件”。');
      replaceByVillagePage('bulletin', bulletinId);
      return true;
    });
  },
});
