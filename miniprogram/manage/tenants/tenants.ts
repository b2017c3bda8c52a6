import type { Output, TenantNames } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { tenantsView } from './tenants.view';

const FIRST: Loaded<Output<'ledger.names'>> = NOTHING_YET;
const SILENT = { words: '', isFailed: false };

/** 承包方姓名公开到哪一步 · The county's choice, at once for every village. */
Page({
  ...pageLife,
  data: { view: tenantsView(FIRST, SILENT, shellNow()) },
  loaded: FIRST,
  said: SILENT,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('ledger.names', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  onRetry() {
    void this.refresh();
  },
  draw() {
    this.setData({ view: tenantsView(this.loaded, this.said, shellNow()) });
  },
  async onPick({ detail }: WechatMiniprogram.CustomEvent<{ id: TenantNames }>) {
    try {
      const data = await call('ledger.set-names', { names: detail.id });
      this.loaded = { ...this.loaded, data };
      this.said = { words: '改好了，全县各村马上照这个显示。', isFailed: false };
    } catch (thrown) {
      this.said = { words: errorWords(asFailure(thrown)), isFailed: true };
    }
    this.draw();
  },
});
