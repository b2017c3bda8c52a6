import * as v from 'valibot';

import type { Handler } from '../context';
import { jobId } from '../schemas';
import { ownJob } from '../county/setup-scope';
import { showJob } from '../county/show-job';

export const getJobInput = v.object({ jobId });

/** 作业 · How far an import or export of one's own is. Refuses: JOB_NOT_FOUND. */
export const getJob: Handler<'job.get'> = async (input, context) =>
  showJob(context, await ownJob(context, input.jobId));
