import { isElder, onElderChange } from '../services/phone/elder';
import { currentMe, onMeChange } from '../services/calls/session';
import type { Tab } from '../services/page/tab-bar';
import { tabsView } from './index.view';

/** 标签栏 · Grows in elder view, speaks by role, shows what is unread. `selected` is set by `selectTab`. */
Component({
  data: { selected: 'home', elder: '', tabs: tabsView(null) },
  lifetimes: {
    attached() {
      const draw = (): void => this.setData({ elder: isElder() ? 'elder' : '', tabs: tabsView(currentMe()) });
      const stops = [onMeChange(draw), onElderChange(draw)];
      this.stop = () => stops.forEach((stop) => stop());
      draw();
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop: (): void => undefined,
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { tab: Tab }>) {
      const { tab } = currentTarget.dataset;
      void wx.switchTab({ url: `/pages/${tab}/${tab}` });
    },
  },
});
