/** 办事表 · Just the fields that the service needs; what is known stands in them already. */
import type { Input, ServiceFormView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { asksConsent, fieldRows, filledOf, firstEmpty, type Typed } from '../../services/words/field-rows';

export interface ApplyForm {
  readonly clientKey: string;
  readonly typed: Typed;
  readonly words: string;
  /** 代办家人; '' for oneself. */
  readonly familyId: string;
  readonly hasConsented: boolean;
  /** 代办 · Whom it is for, and that they agreed. */
  readonly behalfName: string;
  readonly behalfPhone: string;
  readonly hasAgreed: boolean;
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
  behalfName: '',
  behalfPhone: '',
  hasAgreed: false,
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

/** 替谁办 · What is typed of the person stands in the form too, until it is changed there. */
export function forOther(
  form: ApplyForm,
  what: string,
  value: string,
  { fields }: ServiceFormView,
): ApplyForm {
  const isName = what === 'name';
  const before = isName ? form.behalfName : form.behalfPhone;
  const same = fields.filter(
    ({ id, prefill }) => prefill === (isName ? 'name' : 'phone') && (form.typed[id] ?? '') === before,
  );
  return {
    ...form,
    ...(isName ? { behalfName: value } : { behalfPhone: value }),
    typed: { ...form.typed, ...Object.fromEntries(same.map(({ id }) => [id, value] as const)) },
  };
}

const FEWEST_LETTERS = 2;

/** 代办还差什么 */
function missingOfOther({ behalfName, hasAgreed }: ApplyForm): string {
  if (behalfName.trim().length < FEWEST_LETTERS) return '请写上替谁办：他的名字';
  return hasAgreed ? '' : '要先问过本人同意，再打开“本人同意了”';
}

export const startOf = ({ fields }: ServiceFormView): Typed =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value]));

function missingOf(form: ApplyForm, { fields, household }: ServiceFormView): string {
  const { typed, hasConsented } = form;
  const other = household ? missingOfOther(form) : '';
  if (other !== '') return other;
  const empty = firstEmpty(fields, typed);
  if (empty) return `请填${empty.label}`;
  return asksConsent(fields, typed) && !hasConsented ? '请打开“同意用这些信息办这件事”' : '';
}

/** Null while something is missing. */
export function inputOf(form: ApplyForm, data: ServiceFormView | null): Input<'service.request'> | null {
  if (!data || missingOf(form, data) !== '') return null;
  const { clientKey, typed, words, familyId, hasConsented, behalfName, behalfPhone } = form;
  const phone = behalfPhone.trim();
  const { household } = data;
  return {
    clientKey,
    serviceId: data.id,
    values: filledOf(data.fields, typed),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    ...(familyId === '' ? {} : { familyId }),
    hasConsented,
    ...(household && {
      householdId: household.id,
      onBehalf: { name: behalfName.trim(), ...(phone === '' ? {} : { phone }), hasConsented: true as const },
    }),
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
      promise: `${data.workdays} 个工作日内办好，办好了告诉${data.household ? '他' : '您'}`,
      sent: data.household
        ? '送到村里了。办好了，请您告诉他本人。'
        : '送到村里了。还差什么会一次告诉您，办好了也告诉您。',
      other: data.household && {
        title: `替 ${data.household.label} 家的人办`,
        name: form.behalfName,
        phone: form.behalfPhone,
        hasAgreed: form.hasAgreed,
      },
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
