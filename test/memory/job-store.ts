import type { JobStore } from '../../cloudfunctions/_app/ports/job-store';
import type { Job, JobChunk } from '../../domain/setup/job';
import { commit, Table } from './table';

export interface MemoryJobs extends JobStore {
  readonly jobs: Table<Job>;
  readonly rows: Table<JobChunk>;
}

/** 内存作业库 */
export function memoryJobStore(): MemoryJobs {
  const jobs = new Table<Job>();
  const rows = new Table<JobChunk>();
  const isFree = ({ leaseUntil }: Job, now: number): boolean => leaseUntil !== null && leaseUntil <= now;
  return {
    jobs,
    rows,
    get: async (id) => jobs.get(id),
    insert: async (job) => (jobs.insert(job) ? 'inserted' : 'exists'),
    commit: async (before, after) => commit(jobs, before, after),
    mine: async (personId, limit) =>
      jobs.page(
        ({ byPersonId }) => byPersonId === personId,
        ({ createdAt }) => createdAt,
        'desc',
        limit,
        null,
      ).rows,
    waiting: async (now, limit) =>
      jobs.page(
        (job) => isFree(job, now),
        ({ leaseUntil }) => leaseUntil ?? 0,
        'asc',
        limit,
        null,
      ).rows,
    async claim(id, now, until) {
      const job = jobs.get(id);
      if (!job || !isFree(job, now)) return false;
      jobs.put({ ...job, leaseUntil: until });
      return true;
    },
    async release(id, until) {
      const job = jobs.get(id);
      if (job?.leaseUntil === until) jobs.put({ ...job, leaseUntil: 0 });
    },
    chunks: async (jobId, from, count) =>
      rows.page(
        (chunk) => chunk.jobId === jobId && chunk.order >= from && chunk.order < from + count,
        ({ order }) => order,
        'asc',
        count,
        null,
      ).rows,
    async addChunks(chunks) {
      for (const chunk of chunks) rows.insert(chunk);
    },
    async putChunk(chunk) {
      rows.put(chunk);
    },
    faultyChunks: async (jobId, limit, cursor) =>
      rows.page(
        (chunk) => chunk.jobId === jobId && chunk.isFaulty,
        ({ order }) => order,
        'asc',
        limit,
        cursor,
      ),
    overdue: async (now, limit) =>
      jobs.page(
        ({ clearAt }) => clearAt !== null && clearAt <= now,
        ({ clearAt }) => clearAt ?? 0,
        'asc',
        limit,
        null,
      ).rows,
    async removeChunks(jobId) {
      for (const { _id } of rows.all((chunk) => chunk.jobId === jobId)) rows.remove(_id);
    },
  };
}
