import type { QueueGroup } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { GROUPS, queueView } from './queue.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const isGroup = (name: string): name is QueueGroup => Object.hasOwn(GROUPS, name);
const groupOf = (name: string): QueueGroup => (isGroup(name) ? name : 'reported');

/** 岗位的事 · One list of one desk, as far down as one wants. */
Page({
  ...listPage('desk.queue', {}),
  data: { view: queueView(NOTHING_YET, 'reported', NO_FOOT, shellNow()) },
  deskId: '',
  group: groupOf(''),

  onLoad({ deskId = '', group = '' }: Readonly<Record<string, string>>) {
    this.deskId = deskId;
    this.group = groupOf(group);
    this.begin(this.input());
  },
  input() {
    return { group: this.group, ...(this.deskId === '' ? {} : { deskId: this.deskId }) };
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
