/** 户情的说法 · A fact with when, how and by whose consent it came to be known. */
import type { FactView, Instant, KnownFactView } from '../../../domain/contract';
import { CONSENT_BY, FACT_SOURCE, ROLE } from '../../text';
import { dayWords } from './when';

/** '11月2日，联户党员上门问到，本人同意' */
export function knownWords({ source, consentBy, byRole, fromAt, toAt }: KnownFactView, now: Instant): string {
  const who = byRole === null ? FACT_SOURCE.household : `${ROLE[byRole]}${FACT_SOURCE[source]}问到`;
  const until = toAt === null ? '' : `，到${dayWords(toAt, now)}`;
  return [`${dayWords(fromAt, now)}${until}`, who, ...(byRole === null ? [] : [CONSENT_BY[consentBy]])].join(
    '，',
  );
}

/** '' while it is hidden, or not known. */
export const valueWords = ({ options }: FactView, known: KnownFactView | null): string =>
  options.find(({ id }) => id === known?.valueId)?.term ?? '';
