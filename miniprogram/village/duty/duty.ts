import type { DutiesView, DutyOffice } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { dutyView, inputOf, type DutyForm } from './duty.view';

const FIRST: Loaded<DutiesView> = NOTHING_YET;
const BLANK: DutyForm = { office: 'gridMember', text: null, isBusy: false, said: '' };

/** 写职责 · Of one office: the secretary for the village, the county for its template. */
Page({
  ...pageLife,
  data: { view: dutyView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,

  onLoad({ office = 'gridMember' }: Readonly<Record<string, string>>) {
    this.form = { ...BLANK, office: office as DutyOffice };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('duties.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: dutyView(this.loaded, this.form, shellNow()) });
  },
  change(change: Partial<DutyForm>) {
    this.form = { ...this.form, said: '', ...change };
    this.draw();
  },
  onRetry() {
    void this.refresh();
  },
  onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ text: detail.value });
  },
  async onSend() {
    const input = inputOf(this.loaded.data, this.form);
    if (this.form.isBusy || !input) return;
    this.change({ isBusy: true });
    try {
      await call('duties.write', input);
      await wx.navigateBack();
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.change({ isBusy: false, said: errorWords(failure) });
      // Somebody else has written since: what was typed stays, on top of the newest.
      if (failure.code === 'STALE_WRITE') await this.refresh();
    }
  },
});
