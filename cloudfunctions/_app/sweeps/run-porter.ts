import type { Ports } from '../context';
import { describe } from '../answer-call';
import { runJob } from '../jobs/run-job';
import { startBudget } from './budget';

const JOBS = 20;

/** What one run of the porter did. */
export interface PorterReport {
  readonly jobs: number;
  readonly cleared: number;
}

/**
 * 搬运工 · Carries on imports and exports that nobody is at, and removes the rows and files of old ones.
 *
 * One that fails is logged and left for the next run; it holds up no other.
 */
export async function runPorter(ports: Ports): Promise<PorterReport> {
  const { jobs, clock, log } = ports;
  const { isOver } = startBudget(clock);
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<number> => {
    try {
      await work();
      return 1;
    } catch (error) {
      log.write({ level: 'error', what, ...describe('', error) });
      return 0;
    }
  };
  let done = 0;
  for (const { _id } of await jobs.waiting(clock.now(), JOBS)) {
    if (isOver()) break;
    done += await attempt('a job could not be carried on', () => runJob(ports, _id, isOver));
  }
  let cleared = 0;
  for (const job of await jobs.overdue(clock.now(), JOBS)) {
    if (isOver()) break;
    cleared += await attempt('a job could not be cleared', async () => {
      await jobs.removeChunks(job._id);
      if (job.fileId !== null) await ports.files.remove([job.fileId]);
      const ended = {
        state: job.state === 'done' || job.state === 'failed' ? job.state : 'dropped',
      } as const;
      await jobs.commit(job, { ...job, ...ended, leaseUntil: null, clearAt: null });
    });
  }
  return { jobs: done, cleared };
}
