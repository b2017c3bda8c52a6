import type { QueueGroup } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { PagedScreen } from '../../services/page/paged-screen';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { GROUPS, queueView } from './queue.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const START = { isLoading: false, failure: null, hasMore: false };
const isGroup = (name: string): name is QueueGroup => Object.hasOwn(GROUPS, name);
const groupOf = (name: string): QueueGroup => (isGroup(name) ? name : 'reported');

/** 岗位的事 · One list of one desk, as far down as one wants. */
Page({
  ...readingPage,
  data: { view: queueView(NOTHING_YET, 'reported', START, shellNow()) },
  deskId: '',
  group: groupOf(''),
  list: new PagedScreen('desk.queue', {}, () => undefined),

  onLoad({ deskId = '', group = '' }: Readonly<Record<string, string>>) {
    this.deskId = deskId;
    this.group = groupOf(group);
    this.list = new PagedScreen('desk.queue', this.input(), () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  input() {
    return { group: this.group, ...(this.deskId === '' ? {} : { deskId: this.deskId }) };
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: queueView(this.list.loaded, this.group, this.list.foot, shellNow()) });
  },
  onGroup({ detail }: Picked) {
    this.group = groupOf(detail.id);
    void this.list.ask(this.input());
  },
  onOpen: ({ detail }: Picked) => openMatter(detail.id),
});
