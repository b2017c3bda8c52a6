import type { TaskKind } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openManage, openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT, PagedScreen } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { MINE, stateOf, tasksView, type Asked } from './tasks.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
const OWN: Asked = { kind: 'task', tab: MINE, isElsewhere: false };

/** 任务 · With `kind=rectification` the ledger; with `villageId` that village's, for the township. */
Page({
  ...listPage('tasks.village', { kind: 'task', state: 'given' }),
  data: { view: tasksView(OWN, NOTHING_YET, NOTHING_YET, NO_FOOT, shellNow()) },
  asked: OWN,
  villageId: '',
  mine: new PagedScreen('tasks.mine', {}, () => undefined),

  onLoad({ kind, villageId = '' }: Readonly<Record<string, string>>) {
    const isLedger = kind === 'rectification';
    this.villageId = villageId;
    if (isLedger || villageId !== '')
      this.asked = {
        kind: isLedger ? 'rectification' : 'task',
        tab: 'given',
        isElsewhere: villageId !== '',
      };
    if (isLedger) void wx.setNavigationBarTitle({ title: '整改台账' });
    this.mine = new PagedScreen('tasks.mine', {}, () => this.draw());
    this.begin(this.input());
  },
  input() {
    const state = stateOf(this.asked.tab) ?? 'given';
    const kind: TaskKind = this.asked.kind;
    return { kind, state, ...(this.villageId === '' ? {} : { villageId: this.villageId }) };
  },
  async refresh() {
    if (this.asked.tab !== MINE) return this.list.refresh();
    await this.mine.refresh();
    if (this.mine.loaded.data?.canSeeVillage && this.list.loaded.data === null) void this.list.refresh();
  },
  draw() {
    const { asked, mine, list } = this;
    const { foot } = asked.tab === MINE ? mine : list;
    this.setData({ view: tasksView(asked, mine.loaded, list.loaded, foot, shellNow()) });
  },
  onTab({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.asked = { ...this.asked, tab: stateOf(detail.id) ?? MINE };
    if (this.asked.tab === MINE) void this.refresh();
    else void this.list.ask(this.input());
    this.draw();
  },
  onReachBottom() {
    this.onMore();
  },
  onMore() {
    if (this.asked.tab === MINE) void this.mine.next();
    else void this.list.next();
  },
  onOpen({ currentTarget }: Tap) {
    openVillagePage('task', { id: currentTarget.dataset.id });
  },
  onGive() {
    openVillagePage('assign', { kind: this.asked.kind });
  },
  onExport() {
    openManage('setup');
  },
});
