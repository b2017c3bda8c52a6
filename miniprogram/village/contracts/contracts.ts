import type { ContractList } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { contractsView, listOf } from './contracts.view';

const START = { isLoading: false, failure: null, hasMore: false };
const ALL = 'all' as ContractList;

/** 合同清单 · What is owed, what ends soon, what has to be cleared up; for those who keep or oversee the ledger. */
Page({
  ...readingPage,
  data: { view: contractsView(NOTHING_YET, ALL, START, shellNow()) },
  of: ALL,
  village: {},
  list: new PagedScreen('ledger.contracts', { of: ALL }, () => undefined),

  onLoad({ of = ALL, villageId = '' }: Readonly<Record<string, string>>) {
    this.of = listOf(of);
    this.village = villageId === '' ? {} : { villageId };
    this.list = new PagedScreen('ledger.contracts', { of: this.of, ...this.village }, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
  },
  onMore() {
    void this.list.next();
  },
  draw() {
    this.setData({ view: contractsView(this.list.loaded, this.of, this.list.foot, shellNow()) });
  },
  onList({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.of = listOf(detail.id);
    void this.list.ask({ of: this.of, ...this.village });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('contract', { id: currentTarget.dataset.id });
  },
});
