import * as v from 'valibot';

import { isRunning } from '../../../domain/setup/job';
import type { Handler } from '../context';
import { runJob } from '../jobs/run-job';
import { jobId } from '../schemas';
import { ownJob } from '../county/setup-scope';
import { showJob } from '../county/show-job';

/** Long enough to get on, short enough for somebody who watches. */
const PUSH_MS = 4000;

export const pushJobInput = v.object({ jobId });

/** 推一步 · Carries a job on while somebody looks at it; left alone, the porter does. Refuses: JOB_NOT_FOUND. */
export const pushJob: Handler<'job.push'> = async (input, context) => {
  const job = await ownJob(context, input.jobId);
  if (!isRunning(job)) return showJob(context, job);
  const { clock } = context;
  const startedAt = clock.now();
  const isOver = (): boolean => clock.now() - startedAt >= PUSH_MS;
  return showJob(context, (await runJob(context, job._id, isOver)) ?? job);
};
