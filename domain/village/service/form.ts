import type { Instant } from '../../deadline/instant';
import { maskedName } from '../../grid/household';
import { DomainError } from '../../errors';
import type { ServiceField, ServiceTemplate } from './template';

/** 办事表 · What a matter of a service carries besides its words; of personal data only sealed and masked. */
export interface ServiceForm {
  /** 单独同意 · To sensitive fields being used for this service; null: none was sent. */
  readonly consentedAt: Instant | null;
  readonly values: Readonly<Record<string, ServiceValue>>;
  /** 还差什么 · As it was told, once and completely; null: nothing was, or all has come. */
  readonly missing: Missing | null;
  /** 开出的证明 · The latest last; at most one of them holds. */
  readonly papers: readonly IssuedPaper[];
}
export interface ServiceValue {
  /** Null: taken out for the law. */
  readonly sealed: string | null;
  readonly masked: string;
}
export interface Missing {
  readonly fieldIds: readonly string[];
  /** What else: a photo of a book, a signature. */
  readonly things: readonly string[];
}
export interface IssuedPaper {
  /** '〔2026〕7号' */
  readonly number: string;
  readonly issuedAt: Instant;
  /** The matter's line that tells of it. */
  readonly line: number;
  /** Its text; null: taken out for the law. */
  readonly sealed: string | null;
  readonly revoked: { readonly at: Instant; readonly words: string } | null;
}

export interface FilledField {
  readonly id: string;
  readonly value: string;
}

const MOST_LETTERS = 100;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 身份证号 · Eighteen digits whose last fits the others. */
function isIdCard(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

const FITS: Readonly<Record<ServiceField['kind'], (text: string) => boolean>> = {
  text: () => true,
  number: (text) => /^\d{1,12}(?:\.\d{1,2})?$/.test(text),
  date: isDay,
  phone: (text) => /^\+?\d{5,15}$/.test(text),
  idCard: isIdCard,
};

/** 归一 · As it is kept: 'X' for 'x', full-width digits as digits. */
const tidy = (kind: ServiceField['kind'], value: string): string => {
  const text = value.trim();
  return kind === 'text' ? text : text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
};

/**
 * 填表 · What was filled in, checked field by field; blanks are left out.
 *
 * `needed`: which must be there. Refuses INVALID_INPUT with the field's id: unknown, required, too long, or not
 * of its kind.
 */
export function filled(
  { fields }: ServiceTemplate,
  given: readonly FilledField[],
  needed: readonly string[],
): readonly (FilledField & { readonly masked: string })[] {
  const stranger = given.find(({ id }) => !fields.some((field) => field.id === id));
  if (stranger) throw new DomainError('INVALID_INPUT', { field: 'values', rule: 'unknown' });
  return fields.flatMap((field) => {
    const { id, kind } = field;
    const value = tidy(kind, given.filter((one) => one.id === id).at(-1)?.value ?? '');
    if (value === '') {
      if (needed.includes(id)) throw new DomainError('INVALID_INPUT', { field: id, rule: 'required' });
      return [];
    }
    if (value.length > MOST_LETTERS || !FITS[kind](value))
      throw new DomainError('INVALID_INPUT', { field: id, rule: kind });
    return [{ id, value, masked: field.isSensitive ? maskedValue(field, value) : value }];
  });
}

/** 必填 · Ids of what a request can't be sent without. */
export const neededIds = ({ fields }: ServiceTemplate): readonly string[] =>
  fields.filter(({ isNeeded }) => isNeeded).map(({ id }) => id);

function maskedValue({ kind, prefill }: ServiceField, value: string): string {
  if (kind === 'idCard') return `${value.slice(0, 4)}**********${value.slice(-4)}`;
  if (kind === 'phone') return value.length < 8 ? '****' : `${value.slice(0, 3)}****${value.slice(-4)}`;
  return prefill === 'name' ? maskedName(value) : '＊＊＊';
}

/** 现行的一张 · The paper that holds now. */
export const validPaper = (form: Pick<ServiceForm, 'papers'> | undefined): IssuedPaper | null =>
  form?.papers.find(({ revoked }) => revoked === null) ?? null;

/** 去标识 · Nothing of what was filled in is left; numbers and dates of papers stay. */
export const bareForm = (form: ServiceForm): ServiceForm => ({
  ...form,
  values: {},
  missing: null,
  papers: form.papers.map((paper) => ({
    ...paper,
    sealed: null,
    revoked: paper.revoked && { ...paper.revoked, words: '' },
  })),
});
