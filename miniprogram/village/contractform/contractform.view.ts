/** 登记合同 · Who, how much land, from when to when, for how much, and how it is paid. */
import type { ContractView, PlotView, TermsInput } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { asTyped } from '../../services/words/as-typed';
import { CONTRACT_STATE, dateWords, mu } from '../../text';

export interface ContractForm extends TermsInput {
  /** Of the contract that is corrected; '' for a new one. */
  readonly id: string;
  readonly plotId: string;
  readonly number: string;
  readonly state: 'regular' | 'irregular' | 'clearing';
  readonly words: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const BLANK: ContractForm = {
  id: '',
  plotId: '',
  number: '',
  tenant: '',
  area: '',
  fromDay: '',
  toDay: '',
  per: 'muYear',
  price: '',
  paying: 'yearly',
  state: 'regular',
  words: '',
  isBusy: false,
  said: '',
};

/** The form as the contract is now. */
export const writtenOf = (contract: ContractView, form: ContractForm): ContractForm => ({
  ...form,
  plotId: contract.plotId,
  number: contract.number,
  tenant: contract.tenant,
  area: asTyped(contract.area),
  fromDay: contract.fromDay,
  toDay: contract.agreedToDay,
  per: contract.price.per,
  price: asTyped(contract.price.fen),
  paying: contract.paying,
});

export function missing({ id, tenant, area, fromDay, toDay, price, number, words }: ContractForm): string {
  if (tenant.trim().length < 2) return '请写承包方是谁';
  if (area.trim() === '') return '请写面积';
  if (fromDay === '' || toDay === '') return '请选起止日期';
  if (toDay < fromDay) return '结束的日期比开始的还早';
  if (price.trim() === '') return '请写价格';
  if (number.trim() === '') return '请写合同编号';
  return id !== '' && words.trim() === '' ? '请写为什么更正' : '';
}

/** What is free today; of a plot that is all let, for when its contract ends, the whole of it. */
export const areaOffered = ({ plot }: PlotView): string =>
  asTyped(plot.freeArea === 0 ? plot.area : plot.freeArea);

/** What is asked of the cloud, amounts as they were typed. */
export const termsOf = ({ tenant, area, fromDay, toDay, per, price, paying }: ContractForm): TermsInput => ({
  tenant: tenant.trim(),
  area,
  fromDay,
  toDay,
  per,
  price,
  paying,
});

const choice = (id: string, name: string, note: string, picked: string) => ({
  id,
  name,
  note,
  isPicked: id === picked,
});

export function contractFormView(loaded: Loaded<PlotView>, form: ContractForm, shell: Shell) {
  const plot = loaded.data?.plot;
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    isCorrection: form.id !== '',
    title: plot ? `${plot.name} ${mu(plot.area)}` : '',
    free: plot ? `今天没有承包的：${mu(plot.freeArea)}` : '',
    fromWords: form.fromDay === '' ? '请选' : dateWords(form.fromDay),
    toWords: form.toDay === '' ? '请选' : dateWords(form.toDay),
    pers: [choice('muYear', '每亩每年多少钱', '', form.per), choice('total', '总共多少钱', '', form.per)],
    priceWords: form.per === 'muYear' ? '每亩每年（元）' : '总价（元）',
    payings: [
      choice('yearly', '每年交一次', '每个合同年开始那天', form.paying),
      choice('once', '一次交清', '合同开始那天', form.paying),
    ],
    states: (['regular', 'irregular', 'clearing'] as const).map((id) =>
      choice(id, CONTRACT_STATE[id], '', form.state),
    ),
    missing: missing(form),
    save: form.id === '' ? '登记合同' : '更正',
  };
}
