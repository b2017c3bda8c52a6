/** 要填的一格 · As apply and answer draw it. */
import type { FilledInput, ServiceField } from '../../../domain/contract';

const INPUT: Readonly<Record<ServiceField['kind'], string>> = {
  text: 'text',
  number: 'digit',
  date: 'text',
  phone: 'number',
  idCard: 'idcard',
};
const HINT: Readonly<Record<ServiceField['kind'], string>> = {
  text: '',
  number: '填数字',
  date: '选日期',
  phone: '手机号',
  idCard: '18 位',
};

export type Typed = Readonly<Record<string, string>>;

export const fieldRows = (fields: readonly ServiceField[], typed: Typed, wrongId: string) =>
  fields.map(({ id, label, kind, isNeeded, isSensitive }) => ({
    id,
    label: `${label}${isNeeded ? '' : '（可不填）'}`,
    name: label,
    type: INPUT[kind],
    isDate: kind === 'date',
    hint: HINT[kind],
    value: typed[id] ?? '',
    isWrong: id === wrongId,
    note: isSensitive ? '存的时候加密，别人看到的是遮住的' : '',
  }));

/** The first that can't be left empty. */
export const firstEmpty = (fields: readonly ServiceField[], typed: Typed): ServiceField | null =>
  fields.find(({ id, isNeeded }) => isNeeded && (typed[id] ?? '').trim() === '') ?? null;

export const filledOf = (fields: readonly ServiceField[], typed: Typed): readonly FilledInput[] =>
  fields.flatMap(({ id }) => {
    const value = (typed[id] ?? '').trim();
    return value === '' ? [] : [{ id, value }];
  });

/** Whether something sensitive is sent, which is consented to by itself. */
export const asksConsent = (fields: readonly ServiceField[], typed: Typed): boolean =>
  fields.some(({ id, isSensitive }) => isSensitive && (typed[id] ?? '').trim() !== '');
