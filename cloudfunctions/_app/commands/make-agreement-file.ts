import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { printedCode } from '../../../domain/record/ids';
import { agreementNow, partiesNow } from '../../../domain/village/mediation/mediation';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { logParties, openMediation } from '../village/mediations';
import { matterId } from '../schemas';
import { agreementDocument } from '../views/agreement-document';
import { agreementText, partyFacts } from '../views/mediation-view';

export const makeAgreementFileInput = v.object({ matterId });

/**
 * 打印协议书 · A Word document for signing, made for the answer and kept nowhere. It has the parties' numbers: that
 * somebody took them out is written down first.
 *
 * Refuses: RECORD_NOT_FOUND, AGREEMENT_NEEDED (none, or erased).
 */
export const makeAgreementFile: Handler<'mediation.file'> = async (_input, context) => {
  const { vault, archive } = context;
  const { matter, mediation } = await openMediation(context);
  const agreement = mediation && agreementNow(mediation);
  const text = agreement && agreementText(vault, agreement);
  if (!mediation || !agreement || !text) throw new DomainError('AGREEMENT_NEEDED');
  const parties = partiesNow(mediation).flatMap((party) => {
    const facts = partyFacts(vault, party);
    return facts ? [{ party, facts }] : [];
  });
  const withPhone = parties.filter(({ facts }) => facts.phone !== null).map(({ party }) => party);
  const [village] = await Promise.all([
    readJurisdiction(context, matter.villageId),
    logParties(context, matter, withPhone, 'agreement'),
  ]);
  const { form, agreedAt, fulfilBy } = agreement;
  const files = agreementDocument({
    ...text,
    form,
    agreedAt,
    fulfilBy,
    code: printedCode(matter.code),
    villageName: village.name,
    parties: parties.map(({ party: { side }, facts }) => ({ ...facts, side })),
  });
  return {
    name: form === 'written' ? '人民调解协议书.docx' : '口头协议登记表.docx',
    content: Buffer.from(await archive.pack(files)).toString('base64'),
  };
};
