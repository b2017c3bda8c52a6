import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { faultsOf } from '../../../domain/setup/job';
import type { Handler } from '../context';
import { jobId } from '../schemas';
import { ownJob } from '../county/setup-scope';
import { showJob } from '../county/show-job';

export const confirmJobInput = v.object({ jobId, isAllOrNothing: v.exactOptional(v.boolean()) });

/**
 * 确认导入 · What the check has shown is carried out, from now on and by itself.
 *
 * Refuses: JOB_NOT_FOUND, NOT_ALLOWED, JOB_NOT_OPEN, FAULTS_LEFT (all or nothing, and something is wrong).
 */
export const confirmJob: Handler<'job.confirm'> = async (input, context) => {
  const { actor, jobs, now } = context;
  const job = await ownJob(context, input.jobId);
  assertRight(actor, 'setup.import', job.placeId);
  if (job.state === 'applying' || (job.state === 'done' && job.confirmedAt !== null))
    return showJob(context, job);
  if (job.state !== 'checked') throw new DomainError('JOB_NOT_OPEN', { state: job.state });
  const faults = faultsOf(job);
  if (input.isAllOrNothing && faults > 0) throw new DomainError('FAULTS_LEFT', { faults });
  const confirmed = { ...job, state: 'applying', confirmedAt: now, cursor: 0, leaseUntil: 0 } as const;
  return showJob(context, await jobs.commit(job, confirmed));
};
