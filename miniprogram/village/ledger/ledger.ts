import type { LedgerView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { ledgerView } from './ledger.view';

const FIRST: Loaded<LedgerView> = NOTHING_YET;

/** 土地台账 · What land the village has, who has it, and what it brings in; by group, as sums of what is in the lists. */
Page({
  ...visitedPage,
  data: { view: ledgerView(FIRST, shellNow()) },
  loaded: FIRST,
  villageId: '',

  onLoad({ villageId = '' }: Readonly<Record<string, string>>) {
    this.villageId = villageId;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    const { villageId } = this;
    return load('ledger.get', villageId === '' ? {} : { villageId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: ledgerView(this.loaded, shellNow()) });
  },
  onGroup({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string; name: string }>) {
    const { id: placeId, name } = currentTarget.dataset;
    openVillagePage('plots', { placeId, name });
  },
  onContracts({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { of: string }>) {
    openVillagePage('contracts', {
      of: currentTarget.dataset.of,
      villageId: this.loaded.data?.villageId ?? '',
    });
  },
  onExcel() {
    openManage('setup');
  },
  onRegister() {
    openVillagePage('plotform');
  },
});
