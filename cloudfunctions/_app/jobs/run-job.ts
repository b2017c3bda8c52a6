import { DomainError } from '../../../domain/errors';
import { isRunning, type Job } from '../../../domain/setup/job';
import type { Ports } from '../context';
import { applyRows } from './apply-rows';
import { checkRows } from './check-rows';
import { gatherRows } from './gather-rows';
import { readImport } from './read-import';
import type { Run } from './run';
import { SetupWorld } from './setup-world';
import { writeFile } from './write-file';

/** Longer than any run may last, so that a run that died leaves the job to the next. */
const LEASE_MS = 70_000;

/**
 * 办作业 · Carries a job on, step by step, until it is done, waits for a person, or the time is over.
 *
 * Each step ends in one conditional write of the job, and what it wrote before that is written the same way
 * by whoever does the step again: a run may die anywhere, and two at once do no harm. Answers the job as it is
 * then; null: there is none.
 */
export async function runJob(ports: Ports, jobId: string, isOver: () => boolean): Promise<Job | null> {
  const now = ports.clock.now();
  const until = now + LEASE_MS;
  if (!(await ports.jobs.claim(jobId, now, until))) return ports.jobs.get(jobId);
  let job = await ports.jobs.get(jobId);
  if (!job) return null;
  let run: Run = { ports, isOver, world: new SetupWorld(ports, job) };
  try {
    while (isRunning(job) && !isOver()) {
      const before: Job = job;
      job = await step(run, before);
      // Reading and carrying out change what the places will be.
      if (job.state !== before.state) run = { ...run, world: new SetupWorld(ports, job) };
    }
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'STALE_WRITE')) throw error;
    return await ports.jobs.get(jobId);
  } finally {
    await ports.jobs.release(jobId, until);
  }
  return job;
}

async function step(run: Run, job: Job): Promise<Job> {
  switch (job.state) {
    case 'reading':
      return readImport(run, job);
    case 'checking':
      return checkRows(run, job);
    case 'applying':
      return applyRows(run, job);
    case 'gathering':
      return gatherRows(run, job);
    case 'writing':
      return writeFile(run, job);
    default:
      throw new Error(`nothing to run in ${job.state}`);
  }
}
