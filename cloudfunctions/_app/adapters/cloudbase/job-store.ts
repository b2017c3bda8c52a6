import { chunkId, type Job, type JobChunk } from '../../../../domain/setup/job';
import type { JobStore } from '../../ports/job-store';
import { commitChanges } from './changes';
import { Collection, type Db } from './collection';
import { readPage } from './pages';

/** 作业库 · Imports and exports in CloudBase's database. */
export function makeJobStore(db: Db): JobStore {
  const jobs = new Collection<Job>(db, 'jobs');
  const rows = new Collection<JobChunk>(db, 'jobRows');
  const { gt, lte } = db.command;
  const passed = (now: number) => gt(-1).and(lte(now));
  return {
    get: (jobId) => jobs.get(jobId),
    insert: async (job) => ((await jobs.insert(job)) === 'inserted' ? 'inserted' : 'exists'),
    commit: (before, after) => commitChanges(db, jobs, before, after),
    mine: (byPersonId, limit) =>
      jobs.find(
        { byPersonId },
        {
          order: [
            ['createdAt', 'desc'],
            ['_id', 'desc'],
          ],
          limit,
        },
      ),
    waiting: (now, limit) =>
      jobs.find(
        { leaseUntil: passed(now) },
        {
          order: [
            ['leaseUntil', 'asc'],
            ['_id', 'asc'],
          ],
          limit,
        },
      ),
    async claim(jobId, now, until) {
      return (await jobs.update({ _id: jobId, leaseUntil: passed(now) }, { leaseUntil: until })) > 0;
    },
    async release(jobId, until) {
      await jobs.update({ _id: jobId, leaseUntil: until }, { leaseUntil: 0 });
    },
    async chunks(jobId, from, count) {
      const ids = Array.from({ length: count }, (_, index) => chunkId(jobId, from + index));
      return [...(await rows.getMany(ids))].sort((a, b) => a.order - b.order);
    },
    async addChunks(chunks) {
      if ((await rows.insertMany(chunks)) === 'inserted') return;
      for (const chunk of chunks) await rows.insert(chunk);
    },
    putChunk: (chunk) => rows.put(chunk),
    faultyChunks: (jobId, limit, cursor) =>
      readPage(db, rows, { jobId, isFaulty: true }, { by: 'order', direction: 'asc' }, limit, cursor),
    overdue: (now, limit) =>
      jobs.find(
        { clearAt: passed(now) },
        {
          order: [
            ['clearAt', 'asc'],
            ['_id', 'asc'],
          ],
          limit,
        },
      ),
    async removeChunks(jobId) {
      await rows.remove({ jobId });
    },
  };
}
