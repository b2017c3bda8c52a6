import type { Instant } from '../deadline/instant';
import type { Person } from '../grid/posts';

/**
 * 隐私说明版本 · Of the text that people agree to (the privacy page and its summary where one is asked).
 *
 * Goes up when what is kept, what for, how long or who sees it changes; whoever agreed to an earlier one is
 * asked again before anything new is taken from them.
 */
export const CONSENT_VERSION = '2026-11';

/** 已同意 · To the text of today, and not taken back since. */
export const hasConsented = (person: Person | null): boolean =>
  person !== null && person.consentedAt !== null && person.consentVersion === CONSENT_VERSION;

/** 同意 · Agreeing again to what was agreed to keeps its first instant. */
export const consenting = (person: Person, at: Instant): Person =>
  hasConsented(person) ? person : { ...person, consentedAt: at, consentVersion: CONSENT_VERSION };

/** 撤回同意 · Name, number and messages stop at once; the person stays who they are here. */
export const withoutConsent = (person: Person): Person => ({
  ...person,
  name: '',
  phoneSealed: null,
  phoneMasked: null,
  credits: {},
  consentedAt: null,
  consentVersion: null,
});

/**
 * 已注销 · What is left of a person who has deleted their account: an id that only this deployment's key could
 * link to a WeChat user, so that the same WeChat is a newcomer from now on.
 */
export const deleted = (person: Person, at: Instant): Person => ({
  ...withoutConsent(person),
  openid: '',
  codeTries: null,
  deletedAt: person.deletedAt ?? at,
});
