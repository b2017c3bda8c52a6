import type { SuspensionsView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { takeWord } from '../../services/page/said';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { NOTHING_ENDS, suspensionsView } from './suspensions.view';

const FIRST: Loaded<SuspensionsView> = NOTHING_YET;

/** 停摆 · Where clocks stand still; who set it may let them run again. */
Page({
  ...readingPage,
  data: { view: suspensionsView(FIRST, NOTHING_ENDS, shellNow()) },
  loaded: FIRST,
  ending: NOTHING_ENDS,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    const said = takeWord('suspend');
    if (said) this.ending = { ...NOTHING_ENDS, said };
    void this.refresh();
  },
  refresh() {
    return load('suspension.list', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: suspensionsView(this.loaded, this.ending, shellNow()) });
  },
  onSet() {
    openManage('suspend');
  },
  async onEnd({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = currentTarget.dataset;
    const row = this.data.view.rows.find((one) => one.id === id);
    if (!row || this.ending.busyId) return;
    const { confirm } = await wx.showModal({
      title: row.state === 'now' ? `现在恢复计时吗？` : '取消这次暂停吗？',
      content: `${row.title}。时限会跟着改，至少给一个工作日，不会让谁一下子超期。`,
      confirmText: row.state === 'now' ? '恢复' : '取消它',
      cancelText: '先不',
    });
    if (!confirm) return;
    this.ending = { ...NOTHING_ENDS, busyId: id };
    this.draw();
    try {
      const data = await call('suspension.end', { suspensionId: id });
      this.loaded = { data, at: clockNow(), failure: null, isLoading: false };
      this.ending = { ...NOTHING_ENDS, said: '恢复计时了，在办的事几分钟内改好时限。' };
    } catch (thrown) {
      this.ending = { ...NOTHING_ENDS, said: errorWords(asFailure(thrown)), isFailed: true };
    }
    this.draw();
  },
});
