import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { burdenView } from './burden.view';

/** 减负清单 · How little each thing asks for, measured. */
Page({
  ...pageLife,
  data: { view: burdenView(shellNow()) },

  onLoad() {
    this.stops = [followShell(() => this.draw())];
    this.draw();
  },
  draw() {
    this.setData({ view: burdenView(shellNow()) });
  },
});
