import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { printedCode } from '../../../domain/record/ids';
import { receiptText, sealOf } from '../../../domain/matter/receipt';
import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { logFormLook } from '../people/log-form-look';
import { matterId } from '../schemas';
import { paperNumberText } from '../village/service-inputs';
import { paperFor, serviceOf } from '../village/services';
import { qrPicture } from '../views/qr-picture';

export const openPaperInput = v.object({ matterId, number: paperNumberText });

/** 看证明 · In full, to be printed or kept as a picture. Refuses: MATTER_NOT_FOUND, RECORD_NOT_FOUND, NOT_ALLOWED. */
export const openPaper: Handler<'service.paper'> = async ({ matterId: id, number }, context) => {
  const matter = seen(context, context.matter, id);
  const { name } = serviceOf(context, matter);
  const paper = matter.service?.papers.find((one) => one.number === number);
  const line = matter.timeline.find((one) => one.line === paper?.line);
  if (!paper || !line) throw new DomainError('RECORD_NOT_FOUND', { kind: 'paper', id });
  const [village] = await Promise.all([
    readJurisdiction(context, matter.villageId),
    logFormLook(context, matter, paperFor(matter, context)),
  ]);
  const receipt = { code: printedCode(matter.code), line: paper.line, seal: sealOf(line) };
  return {
    name,
    number,
    villageName: village.name,
    text: paper.sealed === null ? null : context.vault.open(paper.sealed),
    issuedAt: paper.issuedAt,
    revoked: paper.revoked,
    receipt: { ...receipt, qr: qrPicture(receiptText(receipt)) },
  };
};
