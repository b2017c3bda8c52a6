import { readCrockford } from '../access/crockford';
import type { Instant } from '../deadline/instant';
import type { Household } from './household';

/** Letters of a slip's code: one in a thousand million. */
export const SLIP_LETTERS = 6;
/** Names the form of a slip's QR code, in letters of a QR code's alphanumeric mode. */
const FORM = 'WLBH:';

/**
 * 住户码文 · What the deployment makes a slip's code of (`vault.code`): without its key nobody can tell the code,
 * and nothing needs to be kept to print it again.
 */
export const slipSubject = ({ _id, slipNumber }: Pick<Household, '_id' | 'slipNumber'>): string =>
  `slip|${_id}|${slipNumber}`;

/** What is marked for the digest by which a household is found from its code. */
export const slipDigestSubject = (code: string): string => `slip-digest|${code}`;

/** '7K3F9Q' as it is printed: '7K3 F9Q'. */
export const printedSlip = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** 住户码二维码 · Behind a link that opens the mini-program from WeChat's own scanner, if there is one. */
export const slipQrText = (code: string, link: string | null): string => `${link ?? FORM}${code}`;

/**
 * 住户码归一 · What somebody typed or scanned, as a code: forgiving as `readCrockford`, and without what a
 * scanned text has before the code. Null: can't be one.
 */
export const readSlipCode = (text: string): string | null =>
  readCrockford(/[:/=]([^:/=]*)$/.exec(text.trim())?.[1] ?? text, SLIP_LETTERS);

/** 换住户码 · The household with its next slip in force; the one before leads nowhere any more. */
export function withNextSlip(
  household: Household,
  digestOf: (slip: Pick<Household, '_id' | 'slipNumber'>) => string,
  now: Instant,
): Household {
  const slip = { _id: household._id, slipNumber: household.slipNumber + 1 };
  return { ...household, ...slip, slipDigest: digestOf(slip), slipIssuedAt: now };
}
