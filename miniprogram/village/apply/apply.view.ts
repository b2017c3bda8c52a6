/** 办事表 · Just the fields that the service needs; what is known stands in them already. */
import type { Input, ServiceFormView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/load';
import type { Shell } from '../../services/shell';
import { asksConsent, fieldRows, filledOf, firstEmpty, type Typed } from '../../services/field-rows';

export interface ApplyForm {
  readonly clientKey: string;
  readonly typed: Typed;
  readonly words: string;
  /** 代办家人; '' for oneself. */
  readonly familyId: string;
  readonly hasConsented: boolean;
  readonly wrongId: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const BLANK: ApplyForm = {
  clientKey: '',
  typed: {},
  words: '',
  familyId: '',
  hasConsented: false,
  wrongId: '',
  isBusy: false,
  said: '',
};

/** 给谁办 · The name follows. */
export function forWhom(form: ApplyForm, familyId: string, { fields, family }: ServiceFormView): ApplyForm {
  const name = family.find(({ id }) => id === familyId)?.name;
  const own = fields.filter(({ prefill }) => prefill === 'name');
  const names = own.map(({ id, value }) => [id, name ?? value] as const);
  return { ...form, familyId, typed: { ...form.typed, ...Object.fromEntries(names) } };
}

export const startOf = ({ fields }: ServiceFormView): Typed =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value]));

function missingOf({ typed, hasConsented }: ApplyForm, { fields }: ServiceFormView): string {
  const empty = firstEmpty(fields, typed);
  if (empty) return `请填${empty.label}`;
  return asksConsent(fields, typed) && !hasConsented ? '请打开“同意用这些信息办这件事”' : '';
}

/** Null while something is missing. */
export function inputOf(form: ApplyForm, data: ServiceFormView | null): Input<'service.request'> | null {
  if (!data || missingOf(form, data) !== '') return null;
  const { clientKey, typed, words, familyId, hasConsented } = form;
  return {
    clientKey,
    serviceId: data.id,
    values: filledOf(data.fields, typed),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    ...(familyId === '' ? {} : { familyId }),
    hasConsented,
  };
}

export function applyView(loaded: Loaded<ServiceFormView>, form: ApplyForm, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'form');
  const { isBusy, said } = form;
  if (!data) return { frame, isBusy, said, page: null };
  const people = [{ id: '', name: '自己' }, ...data.family];
  return {
    frame,
    isBusy,
    said,
    page: {
      name: data.name,
      purpose: data.purpose,
      promise: `${data.workdays} 个工作日内办好，办好了告诉您`,
      people:
        data.family.length === 0
          ? []
          : people.map((one) => ({ ...one, note: '', isPicked: one.id === form.familyId })),
      rows: fieldRows(data.fields, form.typed, form.wrongId),
      words: form.words,
      bring: data.bring,
      asksConsent: data.fields.some(({ isSensitive }) => isSensitive),
      hasConsented: form.hasConsented,
      missing: missingOf(form, data),
    },
  };
}
