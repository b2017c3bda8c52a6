import { DomainError } from '../../errors';

/** 一项要填的 · 'home' is where the person lives, in words. */
export interface ServiceField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'phone' | 'idCard';
  readonly isNeeded: boolean;
  /** 敏感 · Shown masked, and in full only to the holding desk, each look leaving an entry. */
  readonly isSensitive: boolean;
  /** What the form has already. */
  readonly prefill: 'name' | 'phone' | 'home' | null;
}

/** 办事模板 · What a category asks for besides words; one with `wording` ends in a paper. */
export interface ServiceTemplate {
  readonly purpose: string;
  readonly fields: readonly ServiceField[];
  /** 要带什么 · To the village, on paper. */
  readonly bring: readonly string[];
  /** 证明怎么写 · With placeholders: '{姓名}' by a field's label, '{村}' and '{日期}'; null: no paper. */
  readonly wording: string | null;
}

/** 占位 · Known beside the fields. */
const ALWAYS: readonly string[] = ['村', '日期'];
const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * 模板查错 · Refuses INVALID_INPUT: two fields with one label or id, a label that can't be a placeholder, or a
 * placeholder that no field and nothing else fills.
 */
export function checkTemplate({ fields, wording }: ServiceTemplate): void {
  const labels = fields.map(({ label }) => label);
  const isTwice = (list: readonly string[]): boolean => new Set(list).size < list.length;
  if (isTwice(labels) || isTwice(fields.map(({ id }) => id)) || labels.some((one) => ALWAYS.includes(one)))
    throw new DomainError('INVALID_INPUT', { field: 'fields', rule: 'twice' });
  if (labels.some((label) => /[{}]/.test(label)))
    throw new DomainError('INVALID_INPUT', { field: 'fields', rule: 'braces' });
  const used = [...(wording ?? '').matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  if (used.some((name) => !labels.includes(name) && !ALWAYS.includes(name)))
    throw new DomainError('INVALID_INPUT', { field: 'wording', rule: 'placeholder' });
}

/**
 * 写成证明 · The wording with what was filled in. A clause that speaks of nothing but what was left empty is left out;
 * another keeps a blank to write in.
 */
export const worded = (wording: string, valueOf: (name: string) => string): string =>
  wording
    .replace(/[^。\n]+。?/g, (sentence) => saidOf(sentence, valueOf))
    .replace(PLACEHOLDER, (_whole, name: string) => valueOf(name) || '＿＿＿＿');

/** A sentence without its empty clauses; '' when there is no other. */
function saidOf(sentence: string, valueOf: (name: string) => string): string {
  const clauses = sentence.replace(/。$/, '').split(/(?=[，；])/);
  const said = clauses.filter((clause) => !isEmptyClause(clause, valueOf));
  if (said.length === 0) return '';
  return said.join('').replace(/^[，；]/, '') + (sentence.endsWith('。') ? '。' : '');
}

/** Not one with a bracket, whose other half would be left. */
function isEmptyClause(clause: string, valueOf: (name: string) => string): boolean {
  const names = [...clause.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return names.length > 0 && names.every((name) => valueOf(name) === '') && !/[（）()]/.test(clause);
}
