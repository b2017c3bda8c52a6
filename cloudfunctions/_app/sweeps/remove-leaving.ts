import type { Instant } from '../../../domain/deadline/instant';
import { MINUTE_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import { withOutboxAt } from '../../../domain/record/outbox';
import type { VillageRecord } from '../../../domain/record/record';
import type { Ports } from '../context';

/** When the storage doesn't answer, it is asked again after this time. */
const PAUSE_MS = 10 * MINUTE_MS;

/** 删文件 · Takes out of the storage what a record has given up; removing twice is removing once. */
export async function removeLeaving<R extends VillageRecord>(
  { files, log }: Pick<Ports, 'files' | 'log'>,
  record: R,
  now: Instant,
): Promise<R> {
  const leaving = record.leaving ?? [];
  if (leaving.length === 0) return record;
  try {
    await files.remove(leaving);
    return withOutboxAt({ ...record, leaving: [] }, record.updatedAt);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'SERVICE_UNAVAILABLE') throw error;
    log.write({ level: 'error', what: 'files could not be removed', recordId: record._id });
    return { ...record, outboxAt: now + PAUSE_MS };
  }
}
