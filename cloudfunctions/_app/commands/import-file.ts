import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { isOwnImport, jobId, newJob } from '../../../domain/setup/job';
import type { Handler } from '../context';
import { clientKey } from '../schemas';
import { setupScope } from '../county/setup-scope';
import { showJob } from '../county/show-job';

export const importFileInput = v.object({
  clientKey,
  fileId: v.pipe(v.string(), v.maxLength(300)),
  fileName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
});

/**
 * 导入文件 · Begins a job that reads and checks the file; nothing is written before it is confirmed.
 *
 * Asked again with the same key it answers the same job. Refuses: NOT_ALLOWED, FILE_NOT_YOURS.
 */
export const importFile: Handler<'job.import'> = async ({ clientKey: key, fileId, fileName }, context) => {
  const { actor, jobs, now } = context;
  const placeId = assertRight(actor, 'setup.import', setupScope(actor));
  if (!isOwnImport(fileId, actor.personId)) throw new DomainError('FILE_NOT_YOURS', { fileId });
  const _id = jobId(actor.personId, key);
  const by = { placeId, byPersonId: actor.personId };
  const job = newJob({ _id, kind: 'import', state: 'reading', fileId, fileName, ...by }, now);
  const isNew = (await jobs.insert(job)) === 'inserted';
  return showJob(context, isNew ? job : ((await jobs.get(job._id)) ?? job));
};
