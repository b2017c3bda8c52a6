/** 改办事模板 · The form of one service: its words, its fields, the wording of its paper. */
import type {
  ServiceEntry,
  ServiceField,
  ServiceSaveInput,
  ServiceTemplatesView,
} from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dateOf, fromDay, fromWords } from '../../services/choosing/from-day';
import type { Loaded } from '../../services/calls/load';
import type { DatedForm } from '../../services/page/dated-form';
import type { Shell } from '../../services/page/shell';

export const KINDS: readonly { readonly id: ServiceField['kind']; readonly name: string }[] = [
  { id: 'text', name: '几个字' },
  { id: 'number', name: '数字' },
  { id: 'date', name: '日期' },
  { id: 'phone', name: '电话' },
  { id: 'idCard', name: '身份证号' },
];
export const PREFILLS: readonly { readonly id: ServiceField['prefill']; readonly name: string }[] = [
  { id: null, name: '不预先填' },
  { id: 'name', name: '预先填姓名' },
  { id: 'phone', name: '预先填手机号' },
  { id: 'home', name: '预先填住址' },
];

export interface TemplateDraft {
  readonly name: string;
  readonly icon: string;
  readonly purpose: string;
  readonly days: string;
  /** One a line. */
  readonly bring: string;
  /** '' for no paper. */
  readonly wording: string;
  readonly fields: readonly ServiceField[];
  /** '2026-12-01'; '' for from now on. */
  readonly from: string;
}
export const NEW: TemplateDraft = {
  name: '',
  icon: 'book-open',
  purpose: '',
  days: '3',
  bring: '',
  wording: '',
  fields: [],
  from: '',
};

export function draftOf({ fields, next }: ServiceEntry): TemplateDraft {
  const shown = next?.fields ?? fields;
  return {
    name: shown.name,
    icon: shown.icon,
    purpose: shown.purpose,
    days: String(shown.workdays),
    bring: shown.bring.join('\n'),
    wording: shown.wording ?? '',
    fields: shown.fields,
    from: next ? dateOf(next.fromAt) : '',
  };
}

/** The first thing that can't be saved; '' for none. */
export function missingIn({ name, purpose, days, fields }: TemplateDraft): string {
  if (name.trim().length < 2) return '名称要两到十个字。';
  if (purpose.trim() === '') return '写一句办什么用。';
  if (!/^[1-9]\d?$/.test(days.trim()) || Number(days) > 60) return '几个工作日办好，要在 1 到 60 之间。';
  return fields.some(({ label }) => label.trim() === '') ? '有一项没有名称：写上，或去掉。' : '';
}

export function inputOf(
  draft: TemplateDraft,
  revision: number,
  now: number,
): Omit<ServiceSaveInput, 'serviceId'> {
  const fromAt = fromDay(draft.from, now);
  const bring = draft.bring.split('\n').map((line) => line.trim());
  return {
    revision,
    ...(fromAt === undefined ? {} : { fromAt }),
    name: draft.name.trim(),
    icon: draft.icon,
    purpose: draft.purpose.trim(),
    workdays: Number(draft.days),
    fields: draft.fields.map((field) => ({ ...field, label: field.label.trim() })),
    bring: bring.filter((line) => line !== ''),
    wording: draft.wording.trim() === '' ? null : draft.wording.trim(),
  };
}

export function templateView(
  loaded: Loaded<ServiceTemplatesView>,
  state: DatedForm<TemplateDraft>,
  shell: Shell,
) {
  const { draft, isBusy, said, isInForce } = state;
  const frame = frameView(loaded, shell, 'form');
  if (!draft) return { frame, isBusy, said, page: null };
  const names = draft.fields.map(({ label }) => `{${label}}`).join('');
  return {
    frame,
    isBusy,
    said,
    page: {
      texts: [
        { key: 'name', label: '名称', value: draft.name, most: 10 },
        { key: 'purpose', label: '办什么用', value: draft.purpose, most: 60 },
        { key: 'days', label: '几个工作日办好', value: draft.days, most: 2 },
        { key: 'bring', label: '来取的时候带什么（一行一样）', value: draft.bring, most: 300 },
        { key: 'wording', label: '证明怎么写（不开证明就空着）', value: draft.wording, most: 1000 },
      ],
      hint: `证明里可以用：{村}{日期}${names}。只说没填的那一项的半句，开出来就不写`,
      kinds: KINDS.map(({ name }) => name),
      prefills: PREFILLS.map(({ name }) => name),
      fields: draft.fields.map((field, index) => ({
        ...field,
        heading: `第 ${index + 1} 项`,
        kind: KINDS.find(({ id }) => id === field.kind)?.name ?? '',
        prefill: PREFILLS.find(({ id }) => id === field.prefill)?.name ?? '',
      })),
      from: draft.from === '' ? dateOf(shell.now) : draft.from,
      firstDay: dateOf(shell.now),
      fromWords: fromWords(draft.from, shell.now),
      canEnd: isInForce,
    },
  };
}
