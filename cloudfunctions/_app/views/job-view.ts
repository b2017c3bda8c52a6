import type { JobRowView, JobView } from '../../../domain/contract';
import { chunksOf, faultsOf, isRunning, type Job } from '../../../domain/setup/job';

const ROWS_IN_CHUNK = 300;

export const jobRowView = (job: Job): JobRowView => ({
  id: job._id,
  kind: job.kind,
  state: job.state,
  fileName: job.fileName,
  createdAt: job.createdAt,
  faults: faultsOf(job),
});

/** 作业视图 · Without the file's address. */
export function jobView(job: Job, placeName: string): Omit<JobView, 'fileUrl'> {
  const { state, cursor, sheets } = job;
  return {
    ...jobRowView(job),
    placeName,
    isRunning: isRunning(job),
    percent: percentOf(job),
    rowsRead: state === 'reading' ? cursor * ROWS_IN_CHUNK : sheets.reduce((sum, { rows }) => sum + rows, 0),
    sheets: sheets.map(({ name, rows, counts, faults }) => ({ name, rows, ...counts, faults })),
    canConfirm:
      state === 'checked' && sheets.some(({ counts }) => counts.add + counts.change + counts.end > 0),
    canDrop: job.kind === 'import' && ['reading', 'checking', 'checked'].includes(state),
    failure: job.failure,
    clearAt: job.clearAt,
  };
}

/** Of the checking, of the carrying out; reading and gathering have no known end. */
function percentOf(job: Job): number | null {
  if (job.state !== 'checking' && job.state !== 'applying') return isRunning(job) ? null : 100;
  return Math.floor((100 * job.cursor) / Math.max(1, chunksOf(job)));
}
