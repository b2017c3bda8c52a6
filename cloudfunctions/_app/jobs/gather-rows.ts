import { chunkId, type Job, type JobChunk } from '../../../domain/setup/job';
import type { Written } from '../../../domain/setup/cells';
import type { Source } from './source';
import { sourcesOf } from './sources';
import type { Run } from './run';

const ROWS = 300;

/**
 * 取数 · Gathers the next rows of an export into a chunk.
 *
 * `position` is '<source>|<where in it>'. A run that died after writing a chunk writes it again, as it is read
 * again from the same position.
 */
export async function gatherRows(run: Run, job: Job): Promise<Job> {
  const { jobs } = run.ports;
  const sources = await sourcesOf(run.ports, job);
  const [first = '0', ...rest] = (job.position ?? '0|').split('|');
  let index = Number(first);
  let at: string | null = rest.join('|');
  const cells: (readonly Written[])[] = [];
  const sheet = sources[index]?.sheet;
  while (cells.length < ROWS && sources[index]?.sheet === sheet && sheet !== undefined) {
    const { rows, next }: Awaited<ReturnType<Source['read']>> = await (sources[index] as Source).read(
      at ?? '',
    );
    cells.push(...rows);
    at = next;
    if (next === null) index += 1;
  }
  if (cells.length > 0) await jobs.putChunk(chunkOf(job, sheet ?? 0, cells));
  const isLast = index >= sources.length;
  return jobs.commit(job, {
    ...job,
    state: isLast ? 'writing' : 'gathering',
    position: isLast ? null : `${index}|${at ?? ''}`,
    cursor: job.cursor + Number(cells.length > 0),
    sheets: job.sheets.map((one, number) =>
      number === sheet && cells.length > 0
        ? { ...one, rows: one.rows + cells.length, chunks: one.chunks + 1 }
        : one,
    ),
  });
}

const chunkOf = (job: Job, sheet: number, cells: JobChunk['cells']): JobChunk => ({
  _id: chunkId(job._id, job.cursor),
  jobId: job._id,
  order: job.cursor,
  sheet,
  rows: [],
  cells,
  faults: [],
  lateFaults: [],
  isFaulty: false,
});
