import { withOutboxAt } from './outbox';
import type { Media, VillageRecord } from './record';

const changed = <R extends VillageRecord>(record: R, change: (file: Media) => Media): R =>
  withOutboxAt({ ...record, media: record.media.map(change) }, record.updatedAt);

/** 送审 · The content check of a file has been started under WeChat's id. */
export const checkStarted = <R extends VillageRecord>(record: R, fileId: string, checkId: string): R =>
  changed(record, (file) => (file.fileId === fileId ? { ...file, checkId } : file));

/** 审核结论 · WeChat's verdict on a file; a verdict of an unknown check changes nothing. */
export const checkEnded = <R extends VillageRecord>(record: R, checkId: string, check: 'pass' | 'risky'): R =>
  changed(record, (file) => (file.checkId === checkId ? { ...file, check } : file));

/** 审核未成 · WeChat couldn't look at a file: its check is started again. */
export const checkFailed = <R extends VillageRecord>(record: R, checkId: string): R =>
  changed(record, (file) =>
    file.checkId === checkId && file.check === 'pending' ? { ...file, checkId: null } : file,
  );
