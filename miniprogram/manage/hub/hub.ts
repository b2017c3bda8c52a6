import type { MeView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openManage } from '../../services/open';
import { followShell, shellNow } from '../../services/shell';
import { hubView } from './hub.view';

const FIRST: Loaded<MeView> = NOTHING_YET;

/** 管理 · The way to what people at a desk keep in order besides matters. */
Page({
  data: { view: hubView(FIRST, shellNow()) },
  loaded: FIRST,
  stop: (): void => undefined,

  onLoad() {
    this.stop = followShell(() => this.draw());
  },
  onShow() {
    void this.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  refresh() {
    return load('me.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: hubView(this.loaded, shellNow()) });
  },
  onRetry() {
    void this.refresh();
  },
  onEntry({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { page: string }>) {
    openManage(currentTarget.dataset.page);
  },
});
