import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { printedCode, readCode } from '../../../domain/record/ids';
import { sealOf, verifyReceipt as verify } from '../../../domain/matter/receipt';
import type { VerificationView } from '../../../domain/contract';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { Matter } from '../../../domain/matter/matter';
import { categoryOf } from '../../../domain/matter/world';
import type { Handler } from '../context';
import { code } from '../schemas';

export const verifyReceiptInput = v.object({
  code,
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  seal: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{16}$/))),
});

/**
 * 核验回执 · Whether a matter's history is as it was when the receipt was given. Anyone signed in may ask; the
 * answer names nobody and says nothing of what it is about. Refuses: RECEIPT_NOT_FOUND.
 */
export const verifyReceipt: Handler<'receipt.verify'> = async (
  { code: typed, line, seal },
  { matters, settings },
) => {
  const asked = readCode(typed);
  const matter = asked === null ? null : await matters.getByCode(asked);
  if (!matter) throw new DomainError('RECEIPT_NOT_FOUND');
  const { isIntact, brokenAt } = verify(matter, { line, seal: seal?.toLowerCase() });
  return {
    isIntact,
    isErased: matter.erased?.isWhole ?? false,
    brokenAt,
    code: printedCode(matter.code),
    papers: papersOf(matter, line, settings),
    state: matter.state,
    lines: matter.timeline.map((one) => ({
      line: one.line,
      type: one.event.type,
      at: one.event.at,
      seal: sealOf(one),
    })),
  };
};

/** 证明 · That of the line; of somebody who types what is printed there is no line, and they must hear of a void one too. */
function papersOf(
  matter: Matter,
  line: number | undefined,
  settings: CountySettings,
): VerificationView['papers'] {
  const papers = (matter.service?.papers ?? []).filter((one) => line === undefined || one.line === line);
  const name = categoryOf({ settings }, matter)?.name ?? '';
  return papers
    .map(({ number, issuedAt, revoked }) => ({ name, number, issuedAt, isRevoked: revoked !== null }))
    .reverse();
}
