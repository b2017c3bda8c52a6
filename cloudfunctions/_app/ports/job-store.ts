import type { Instant } from '../../../domain/deadline/instant';
import type { Job, JobChunk } from '../../../domain/setup/job';
import type { Cursor, RowPage } from './matter-store';

/** 作业库 · Imports and exports, and the rows that they hold for a while. */
export interface JobStore {
  get(jobId: string): Promise<Job | null>;
  /** 'exists': a job of this id is there already (a retry). */
  insert(job: Job): Promise<'inserted' | 'exists'>;
  /** One conditional write. Refuses: STALE_WRITE. */
  commit(before: Job, after: Job): Promise<Job>;
  /** A person's own, newest first. */
  mine(byPersonId: string, limit: number): Promise<readonly Job[]>;
  /** Jobs with something left to do that nobody is at, longest waiting first. */
  waiting(now: Instant, limit: number): Promise<readonly Job[]>;
  /** Takes a job for a while; false: somebody else is at it. Changes no revision. */
  claim(jobId: string, now: Instant, until: Instant): Promise<boolean>;
  /** Gives back what was taken until this instant. */
  release(jobId: string, until: Instant): Promise<void>;
  /** Chunks in their order, from one on. */
  chunks(jobId: string, from: number, count: number): Promise<readonly JobChunk[]>;
  /** Chunks that aren't there yet; those that are stay as they are. */
  addChunks(chunks: readonly JobChunk[]): Promise<void>;
  putChunk(chunk: JobChunk): Promise<void>;
  /** Chunks with faults, in order. */
  faultyChunks(jobId: string, limit: number, cursor: Cursor | null): Promise<RowPage<JobChunk>>;
  /** Jobs whose rows and file may go. */
  overdue(now: Instant, limit: number): Promise<readonly Job[]>;
  removeChunks(jobId: string): Promise<void>;
}
