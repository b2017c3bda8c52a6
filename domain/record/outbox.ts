import type { Instant } from '../deadline/instant';
import type { Notice } from '../notice/notice';
import type { VillageRecord } from './record';

/** Something of the record's files waits for WeChat's content check to be started. */
const isUnchecked = ({ media }: Pick<VillageRecord, 'media'>): boolean =>
  media.some(({ check, checkId }) => check === 'pending' && checkId === null);

/** 待发时刻 · Keeps `outboxAt` true to what the courier has to do here; `at`: since when, if it is new. */
export function withOutboxAt<R extends VillageRecord>(record: R, at: Instant): R {
  const hasWork =
    record.outbox.length > 0 ||
    (record.handOver ?? null) !== null ||
    (record.leaving ?? []).length > 0 ||
    isUnchecked(record);
  return { ...record, outboxAt: hasWork ? (record.outboxAt ?? at) : null };
}

/** 投了一部分 · A notice of the outbox as it is now. */
export const withNotice = <R extends VillageRecord>(record: R, notice: Notice): R => ({
  ...record,
  outbox: record.outbox.map((one) => (one.id === notice.id ? notice : one)),
});

/** 已投递 · Takes delivered notices out of the outbox. */
export function withoutNotices<R extends VillageRecord>(record: R, noticeIds: readonly string[]): R {
  const outbox = record.outbox.filter(({ id }) => !noticeIds.includes(id));
  return withOutboxAt({ ...record, outbox }, record.updatedAt);
}
