import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import type { Handler } from '../context';
import { jobId } from '../schemas';
import { ownJob } from '../county/setup-scope';
import { showJob } from '../county/show-job';

export const dropJobInput = v.object({ jobId });

/** 放弃导入 · Before it is carried out; nothing has been changed. Refuses: JOB_NOT_FOUND, JOB_NOT_OPEN, STALE_WRITE. */
export const dropJob: Handler<'job.drop'> = async (input, context) => {
  const job = await ownJob(context, input.jobId);
  if (job.state === 'dropped') return showJob(context, job);
  const isOpen = job.kind === 'import' && ['reading', 'checking', 'checked'].includes(job.state);
  if (!isOpen) throw new DomainError('JOB_NOT_OPEN', { state: job.state });
  const dropped = { ...job, state: 'dropped', leaseUntil: null } as const;
  return showJob(context, await context.jobs.commit(job, dropped));
};
