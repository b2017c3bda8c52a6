import { NOTHING_YET } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { LeaveScreen } from './leave.screen';
import { leaveView, NO_LEAVE } from './leave.view';

type Valued = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 请假和代岗 · Days and who stands in, one button; and back earlier, one button. */
Page({
  ...pageLife,
  data: { view: leaveView(NOTHING_YET, NO_LEAVE, shellNow()) },
  screen: new LeaveScreen('', '', () => undefined),

  onLoad({ areaId = '', holderId = '' }: Readonly<Record<string, string>>) {
    this.screen = new LeaveScreen(areaId, holderId, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  draw() {
    this.setData({ view: leaveView(this.screen.loaded, this.screen.leaving, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onStandIn({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.screen.change({ standInId: detail.id });
  },
  onFrom({ detail }: Valued) {
    this.screen.change({ from: detail.value });
  },
  onTo({ detail }: Valued) {
    this.screen.change({ to: detail.value });
  },
  onSend() {
    if (this.data.view.page?.missing) this.screen.nag();
    else void this.screen.send();
  },
  onBack({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void this.screen.comeBack(currentTarget.dataset.id);
  },
});
