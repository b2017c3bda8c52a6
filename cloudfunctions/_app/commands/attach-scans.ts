import * as v from 'valibot';

import { addScans } from '../../../domain/village/ledger/scans';
import type { Handler } from '../context';
import { changeContract } from '../village/ledger';
import { ledgerId } from '../village/ledger-schemas';
import { version } from '../schemas';

/** More than the rules allow, so that they are the ones to say TOO_MANY_FILES. */
const MOST_FILES = 20;

export const attachScansInput = v.object({
  contractId: ledgerId,
  version,
  fileIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.minLength(1), v.maxLength(MOST_FILES)),
});

/** 存合同照片 · Refuses: RECORD_NOT_FOUND and what `addScans` does. */
export const attachScans: Handler<'contract.attach'> = async ({ contractId, fileIds }, context) => {
  const files = fileIds.map((fileId) => ({ fileId, kind: 'photo' as const }));
  await changeContract(context, contractId, (one) => addScans(one, files, context.actor, context.now));
  return { contractId };
};
