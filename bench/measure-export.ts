import type { Output } from '../domain/contract';
import { LARGE_VILLAGE } from '../local/county/full/ids';
import { staffId } from '../local/county/full/names';
import { Villager, newClientKey, type Send } from '../test/scenarios/support/villager';
import { rounded, timed } from './timing';

type JobView = Output<'job.get'>;

/** Pushes a job as a phone does whose page is open, until it waits for somebody or is done. */
export async function pushed(villager: Villager, begun: JobView): Promise<JobView> {
  let job = begun;
  while (job.isRunning) job = await villager.asks('job.push', { jobId: job.id });
  if (job.failure !== null || job.state === 'failed')
    throw new Error(`${job.kind}: ${job.failure ?? job.state}`);
  return job;
}

const EXPORTS = [
  ['matters', staffId(LARGE_VILLAGE, 0), '一个村的事项'],
  ['months', staffId(LARGE_VILLAGE, 0), '一个村的月度统计'],
  ['deadlines', 'supervisor', '一个乡镇的时限'],
  ['matters', 'supervisor', '一个乡镇的事项'],
  ['months', 'supervisor', '一个乡镇的月度统计'],
] as const;

/** How long each export takes from the tap to the finished file, in ms. */
export async function exportTimes(send: Send): Promise<readonly (readonly [what: string, ms: number])[]> {
  const times: (readonly [string, number])[] = [];
  for (const [kind, person, what] of EXPORTS) {
    const villager = new Villager(person, send);
    const ms = await timed(async () => {
      await pushed(villager, await villager.asks('job.export', { clientKey: newClientKey(), kind }));
    });
    times.push([`导出 · ${what}`, rounded(ms)]);
  }
  return times;
}
