/** 记收款 · The three things that a receipt says. */
import type { ContractView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { daysLater } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dateWords, yuan } from '../../text';

export interface PaymentForm {
  readonly day: string;
  readonly amount: string;
  readonly receipt: string;
  readonly isBusy: boolean;
  readonly said: string;
}

function missing({ amount, receipt }: PaymentForm): string {
  if (amount.trim() === '') return '请写收到多少钱';
  return receipt.trim() === '' ? '请写收据号' : '';
}

export function paymentView(loaded: Loaded<ContractView>, form: PaymentForm, shell: Shell) {
  const { data } = loaded;
  const arrears = data?.arrears ?? 0;
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    title: data ? `${data.tenant} · ${data.plotName}` : '',
    owed: arrears > 0 ? `到今天还欠 ${yuan(arrears)}` : '到今天该交的都交了',
    dayWords: form.day === '' ? '' : dateWords(form.day),
    lastDay: daysLater(shell.now, 0),
    missing: missing(form),
  };
}
