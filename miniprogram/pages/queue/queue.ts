import type { QueueGroup } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/load';
import { openMatter } from '../../services/open';
import { PagedScreen } from '../../services/paged-screen';
import { followShell, shellNow } from '../../services/shell';
import { GROUPS, queueView } from './queue.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const START = { isLoading: false, failure: null, hasMore: false };
const isGroup = (name: string): name is QueueGroup => Object.hasOwn(GROUPS, name);
const groupOf = (name: string): QueueGroup => (isGroup(name) ? name : 'reported');

/** 岗位的事 · One list of one desk, as far down as one wants. */
Page({
  data: { view: queueView(NOTHING_YET, 'reported', START, shellNow()) },
  deskId: '',
  group: groupOf(''),
  list: new PagedScreen('desk.queue', {}, () => undefined),
  stop: (): void => undefined,

  onLoad({ deskId = '', group = '' }: Readonly<Record<string, string>>) {
    this.deskId = deskId;
    this.group = groupOf(group);
    this.list = new PagedScreen('desk.queue', this.input(), () => this.draw());
    this.stop = followShell(() => this.draw());
  },
  onShow() {
    void this.list.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  input() {
    return { group: this.group, ...(this.deskId === '' ? {} : { deskId: this.deskId }) };
  },
  async onPullDownRefresh() {
    await this.list.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: queueView(this.list.loaded, this.group, this.list.foot, shellNow()) });
  },
  onRetry() {
    void this.list.refresh();
  },
  onGroup({ detail }: Picked) {
    this.group = groupOf(detail.id);
    void this.list.ask(this.input());
  },
  onOpen: ({ detail }: Picked) => openMatter(detail.id),
});
