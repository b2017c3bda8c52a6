import type { ContractView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { dayInput } from '../../services/choosing/day-input';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { asTyped } from '../../services/words/as-typed';
import { paymentView, type PaymentForm } from './payment.view';

const FIRST: Loaded<ContractView> = NOTHING_YET;
const BLANK: PaymentForm = { day: '', amount: '', receipt: '', isBusy: false, said: '' };
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 记一笔收款 · How much, on which day, by which receipt; the amount that is missing stands there already. */
Page({
  ...formPage,
  data: { view: paymentView(FIRST, BLANK, shellNow()) },
  id: '',
  loaded: FIRST,
  form: BLANK,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.form = { ...BLANK, day: dayInput(clockNow()) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('contract.get', { contractId: this.id }, (loaded) => {
      const isFirst = this.loaded.data === null;
      this.loaded = loaded;
      const arrears = loaded.data?.arrears ?? 0;
      if (isFirst && arrears > 0) this.form = { ...this.form, amount: asTyped(arrears) };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: paymentView(this.loaded, this.form, shellNow()) });
  },
  onAmount({ detail }: Typed) {
    this.change({ amount: detail.value });
  },
  onReceipt({ detail }: Typed) {
    this.change({ receipt: detail.value });
  },
  onDay({ detail }: Typed) {
    this.change({ day: detail.value });
  },
  onSave() {
    const { day, amount, receipt } = this.form;
    const payment = { contractId: this.id, day, amount, receipt: receipt.trim() };
    return saveForm(this, this.data.view.missing || payment, async () => {
      await call('contract.receive', payment);
      leaveWord(this.id, '收款记好了。');
      void wx.navigateBack();
    });
  },
});
