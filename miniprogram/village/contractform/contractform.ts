import type { ContractView, PlotView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import {
  areaOffered,
  BLANK,
  contractFormView,
  missing,
  termsOf,
  writtenOf,
  type ContractForm,
} from './contractform.view';

const FIRST: Loaded<PlotView> = NOTHING_YET;
type Field = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>;
type Pick<T> = WechatMiniprogram.CustomEvent<{ id: T }>;

/** 登记或更正合同 · On one plot; a correction asks for a reason, and leaves the number as it is. */
Page({
  ...formPage,
  data: { view: contractFormView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  /** What is corrected; null: a new contract. */
  contract: null as ContractView | null,

  onLoad({ id = '', plotId = '' }: Readonly<Record<string, string>>) {
    if (id !== '') void wx.setNavigationBarTitle({ title: '更正合同' });
    this.form = { ...BLANK, id, plotId };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  async refresh() {
    const { id } = this.form;
    if (id !== '' && this.contract === null)
      await load('contract.get', { contractId: id }, ({ data }) => {
        if (data === null || this.contract !== null) return;
        this.contract = data;
        this.form = writtenOf(data, this.form);
      });
    if (this.form.number === '')
      await load('ledger.form', {}, ({ data }) => {
        if (data && this.form.number === '')
          this.form = { ...this.form, number: data.nextContractNumber, fromDay: data.today };
      });
    await load('plot.get', { plotId: this.form.plotId }, (loaded) => {
      this.loaded = loaded;
      if (this.form.area === '' && loaded.data) this.form = { ...this.form, area: areaOffered(loaded.data) };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: contractFormView(this.loaded, this.form, shellNow()) });
  },
  onType({ currentTarget, detail }: Field) {
    this.change({ [currentTarget.dataset.key]: detail.value });
  },
  onPer({ detail }: Pick<ContractForm['per']>) {
    this.change({ per: detail.id });
  },
  onPaying({ detail }: Pick<ContractForm['paying']>) {
    this.change({ paying: detail.id });
  },
  onState({ detail }: Pick<ContractForm['state']>) {
    this.change({ state: detail.id });
  },
  onSave() {
    return saveForm(this, missing(this.form) || this.form, async (form) => {
      const contractId = await this.save(form);
      leaveWord(contractId, this.contract ? '更正好了，原来写的还在记录里。' : '登记好了。可以加合同照片。');
      if (this.contract) void wx.navigateBack();
      else replaceByVillagePage('contract', contractId);
    });
  },
  async save(form: ContractForm): Promise<string> {
    const { plotId, number, state, words } = form;
    const terms = termsOf(form);
    if (this.contract === null)
      return (await call('contract.register', { ...terms, plotId, number: number.trim(), state })).contractId;
    const { id: contractId, version } = this.contract;
    return (await call('contract.correct', { ...terms, plotId, contractId, words, version })).contractId;
  },
});
