import type { DutiesView, DutyOffice } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { formPage } from '../../services/page/form-page';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { dutyView, inputOf, type DutyForm } from './duty.view';

const FIRST: Loaded<DutiesView> = NOTHING_YET;
const BLANK: DutyForm = { office: 'gridMember', text: null, isBusy: false, said: '' };

/** 写职责 · Of one office: the secretary for the village, the county for its template. */
Page({
  ...formPage,
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
  onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ text: detail.value });
  },
  onSend() {
    return saveForm(this, inputOf(this.loaded.data, this.form) ?? '', async (input) => {
      await call('duties.write', input);
      await wx.navigateBack();
    });
  },
});
