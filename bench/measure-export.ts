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

export interface ExportTime {
  readonly what: string;
  /** In the finished file. */
  readonly rows: number;
  /** From the tap to the finished file. */
  readonly ms: number;
}

/** Every export of those who have most to take along. */
export async function exportTimes(send: Send): Promise<readonly ExportTime[]> {
  const times: ExportTime[] = [];
  for (const [kind, person, what] of EXPORTS) {
    const villager = new Villager(person, send);
    let rows = 0;
    const ms = await timed(async () => {
      const begun = await villager.asks('job.export', { clientKey: newClientKey(), kind });
      ({ rowsRead: rows } = await pushed(villager, begun));
    });
    times.push({ what: `导出 · ${what}`, rows, ms: rounded(ms) });
  }
  return times;
}
