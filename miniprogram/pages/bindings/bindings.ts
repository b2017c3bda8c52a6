import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { NOTHING_YET } from '../../services/calls/load';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { bindingsView, UNDECIDED } from './bindings.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 住户绑定申请 · The desk confirms or refuses, one tap each; a refusal is asked for once more. */
Page({
  ...listPage('binding.pending', {}),
  data: { view: bindingsView(NOTHING_YET, NO_FOOT, UNDECIDED, shellNow()) },
  deciding: UNDECIDED,

  draw() {
    this.setData({ view: bindingsView(this.list.loaded, this.list.foot, this.deciding, shellNow()) });
  },
  onConfirm({ currentTarget }: Tap) {
    void this.decide(currentTarget.dataset.id, 'binding.confirm', '绑定好了');
  },
  async onRefuse({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    const row = this.data.view.rows.find((one) => one.id === id);
    const { confirm } = await wx.showModal({
      title: `不让${row?.name ?? '他'}绑定‘${row?.household ?? '这一户'}’吗？`,
      content: '他会收到没有通过的消息，可以重新申请。',
      confirmText: '不通过',
      cancelText: '先不',
    });
    if (confirm) await this.decide(id, 'binding.refuse', '没有通过');
  },
  /** A row goes once it is decided, also when somebody else was quicker. */
  async decide(bindingId: string, name: 'binding.confirm' | 'binding.refuse', done: string) {
    const { data } = this.list.loaded;
    const row = data?.rows.find(({ id }) => id === bindingId);
    if (!data || !row || this.deciding.busyId) return;
    this.deciding = { ...UNDECIDED, busyId: bindingId };
    this.draw();
    try {
      await call(name, { bindingId });
      this.deciding = { ...UNDECIDED, said: `${row.name}：${done}，已告诉本人。` };
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.deciding = { ...UNDECIDED, said: errorWords(failure), isFailed: true };
      if (failure.code !== 'BINDING_NOT_FOUND') {
        this.draw();
        return;
      }
    }
    this.list.change({ ...data, rows: data.rows.filter(({ id }) => id !== bindingId) });
  },
});
