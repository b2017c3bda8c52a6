import type { ContractList } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { contractsView, listOf } from './contracts.view';

const ALL = 'all' as ContractList;

/** 合同清单 · What is owed, what ends soon, what has to be cleared up; for those who keep or oversee the ledger. */
Page({
  ...listPage('ledger.contracts', { of: ALL }),
  data: { view: contractsView(NOTHING_YET, ALL, NO_FOOT, shellNow()) },
  of: ALL,
  village: {},

  onLoad({ of = ALL, villageId = '' }: Readonly<Record<string, string>>) {
    this.of = listOf(of);
    this.village = villageId === '' ? {} : { villageId };
    this.begin({ of: this.of, ...this.village });
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
