import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { Notice } from '../notice/notice';
import type { RecordEvent, TimelineLine } from './line';

/** 图片与语音 · A file of a record; shown to others only once the content check has passed it. */
export interface Media {
  readonly fileId: string;
  readonly kind: 'photo' | 'voice';
  readonly check: 'pending' | 'pass' | 'risky';
  /** WeChat's trace id while the check runs. */
  readonly checkId: string | null;
  readonly byPersonId: string;
  /** The line that brought it. */
  readonly line: number;
}

/**
 * 案卷 · Whatever a village keeps with a history: one document that holds its own timeline, files and outbox.
 *
 * `version` is the number of timeline lines (what a person has seen); `revision` counts every write, also the
 * courier's, and is what a conditional write asks for.
 */
export interface VillageRecord<E extends RecordEvent = RecordEvent> {
  /** From who makes it and the phone's key (`recordId`), so a retry finds itself. */
  readonly _id: string;
  readonly revision: number;
  readonly version: number;
  readonly villageId: PlaceId;
  readonly updatedAt: Instant;
  readonly timeline: readonly TimelineLine<E>[];
  /** Names as they were, by person id; outside the chain. */
  readonly names: Readonly<Record<string, string>>;
  readonly media: readonly Media[];
  /** 待发通知 · What the courier still has to deliver. */
  readonly outbox: readonly Notice[];
  /** 待过户 · What is still to be written in another record; without or null: nothing. */
  readonly handOver?: object | null;
  /** 待删文件 · What the courier still has to take out of the storage; without: nothing. */
  readonly leaving?: readonly string[];
  /** Earliest instant at which the courier has something to do here (notices, media to be checked, a hand-over). */
  readonly outboxAt: Instant | null;
  /** 到点 · When the clock has to look at it; without or null: never. */
  readonly wakeAt?: Instant | null;
}

/** What every record begins with. */
type Shell = Omit<VillageRecord<never>, 'wakeAt' | 'handOver' | 'leaving'>;

/** 空案卷 · A record to which its first line is still to come. */
export const emptyRecord = (_id: string, villageId: PlaceId, now: Instant): Shell => ({
  _id,
  revision: 0,
  version: 0,
  villageId,
  updatedAt: now,
  timeline: [],
  names: {},
  media: [],
  outbox: [],
  outboxAt: null,
});
