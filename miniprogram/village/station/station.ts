import type { StationTasksView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { doOne, IDLE, type Doing } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { stationView } from './station.view';

const FIRST: Loaded<StationTasksView> = NOTHING_YET;

/** 一个设岗 · To be read in the village; its secretary ends it. */
Page({
  ...visitedPage,
  data: { view: stationView(FIRST, IDLE, shellNow()) },
  id: '',
  loaded: FIRST,
  doing: IDLE,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('station.get', { stationId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: stationView(this.loaded, this.doing, shellNow()) });
  },
  onTask({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('task', { id: currentTarget.dataset.id });
  },
  onGive() {
    openVillagePage('assign', { kind: 'task' });
  },
  async onEnd() {
    const name = this.loaded.data?.station.name ?? '';
    const { confirm } = await wx.showModal({
      title: `撤掉“${name}”吗？`,
      content: '没办完的任务交回提任务的岗，由那里定谁接着办。',
      confirmText: '撤掉',
      cancelText: '先不',
    });
    if (!confirm) return;
    const show = (doing: Doing): void => {
      this.doing = doing;
      this.draw();
    };
    await doOne(this.doing, show, async () => {
      await call('station.end', { stationId: this.id });
      await wx.navigateBack();
      return '';
    });
  },
});
