import { brokenAt, verifyChain } from './chain';
import type { Verification } from './chain';
import { printedCode } from '../record/ids';
import type { Matter } from './matter';
import type { MatterLine } from './event';

const SEAL_LENGTH = 16;

/** 回执 · What a person keeps of a matter as it stands: enough to prove later that nothing was rewritten. */
export interface Receipt {
  /** '7K3F-9Q2M' */
  readonly code: string;
  readonly line: number;
  readonly seal: string;
}

/** 封印 · First 16 hex digits of a line's hash. */
export const sealOf = ({ hash }: Pick<MatterLine, 'hash'>): string => hash.slice(0, SEAL_LENGTH);

/** The receipt of a matter's latest line. */
export function receiptOf({ code, timeline }: Pick<Matter, 'code' | 'timeline'>): Receipt {
  const last = timeline.at(-1);
  return { code: printedCode(code), line: timeline.length, seal: last ? sealOf(last) : '' };
}

/**
 * 回执二维码 · 'WLB1:7K3F9Q2M:3:0F1E2D3C4B5A6978': what `receipt.verify` needs, in one text of a QR code's
 * alphanumeric letters; 'WLB1' names the form.
 */
export const receiptText = ({ code, line, seal }: Receipt): string =>
  ['WLB1', code.replace('-', ''), line, seal.toUpperCase()].join(':');

/** 凭回执核验 · The chain holds, and the receipt's line is still in it with the same seal. */
export function verifyReceipt(
  matter: Matter,
  { line, seal }: { readonly line?: number | undefined; readonly seal?: string | undefined },
): Verification {
  const verification = verifyChain(matter);
  if (!verification.isIntact || (line === undefined && seal === undefined)) return verification;
  const isSealed = (one: MatterLine): boolean => seal === undefined || sealOf(one) === seal.toLowerCase();
  const isKept = matter.timeline.some((one) => (line === undefined || one.line === line) && isSealed(one));
  return isKept ? verification : brokenAt(line ?? matter.timeline.length + 1);
}
