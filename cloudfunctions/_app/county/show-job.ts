import type { JobView } from '../../../domain/contract';
import type { Job } from '../../../domain/setup/job';
import type { Context } from '../context';
import { jobView } from '../views/job-view';
import { nameIn } from '../views/place-names';

/** 看作业 · With the address of its file, once there is one. */
export async function showJob({ files, jurisdictions }: Context, job: Job): Promise<JobView> {
  const hasFile =
    job.kind !== 'import' && job.state === 'done' && job.clearAt !== null && job.fileId !== null;
  const urls = hasFile ? await files.urls([job.fileId]) : null;
  const fileUrl = hasFile ? (urls?.get(job.fileId) ?? null) : null;
  return { ...jobView(job, nameIn(jurisdictions)(job.placeId)), fileUrl };
}
