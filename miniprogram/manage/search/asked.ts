/** 查什么 · What has been typed and picked, as the cloud is asked. */
import type { HouseholdView, Instant, MatterState, SearchInput } from '../../../domain/contract';

export type Period = 'any' | 'week' | 'month' | 'quarter' | 'year';

export interface Asked {
  readonly typed: string;
  readonly categoryId: string;
  readonly state: MatterState | '';
  readonly period: Period;
  readonly household: HouseholdView | null;
  /** A township looks up words in one village. */
  readonly village: { readonly id: string; readonly name: string } | null;
}
export const NOTHING: Asked = {
  typed: '',
  categoryId: '',
  state: '',
  period: 'any',
  household: null,
  village: null,
};

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<Period, number>> = { any: 0, week: 7, month: 30, quarter: 90, year: 365 };
/** Letters and digits that a receipt's number is made of, three to eight, perhaps with its dash. */
const NUMBER = /^[0-9a-z]{3,4}-?[0-9a-z]{0,4}$/i;
const LETTERS = /[\p{Letter}\p{Number}]/u;

export const TOO_SHORT = '请多写一两个字，或回执号的前三位。';

/** '7K3F', '7k3f-9q2m': perhaps a number, or the beginning of one. */
export const isNumber = (typed: string): boolean => NUMBER.test(typed.normalize('NFKC').trim());

/** Why it can't be asked so; '' for nothing. */
export function missing({ typed, village }: Asked, isTownship: boolean): string {
  const said = typed.trim();
  if (said === '') return '';
  if (!LETTERS.test(said)) return TOO_SHORT;
  return isTownship && !isNumber(said) && !village ? '按字查，请先选一个村。' : '';
}

/** From the start of the day so many days ago, so that the same question has the same pages all day. */
function since(period: Period, now: Instant): Instant {
  const from = now - DAYS[period] * DAY_MS;
  return from - (from % DAY_MS);
}

export function inputOf(asked: Asked, deskId: string, now: Instant): SearchInput {
  const { typed, categoryId, state, period, household, village } = asked;
  const said = typed.trim();
  return {
    ...(deskId !== '' && { deskId }),
    ...(said !== '' && { words: said }),
    ...(categoryId !== '' && { categoryId }),
    ...(state !== '' && { state }),
    ...(period !== 'any' && { from: since(period, now) }),
    ...(household && { householdId: household.id }),
    ...(village && { villageId: village.id }),
  };
}
