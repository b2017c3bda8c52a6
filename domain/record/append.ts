import { keyOf, type Audience, type Notice, type NoticeTemplate } from '../notice/notice';
import { nextLine, type Origin, type RecordEvent } from './line';
import { withOutboxAt } from './outbox';
import type { VillageRecord } from './record';

type Names = Readonly<Record<string, string>>;

/**
 * 记事 · A record with one more line, sealed to the one before; the names that the line needs; and what people
 * must hear of it (`noticesOf` has the line already).
 */
export function appended<E extends RecordEvent, R extends VillageRecord<E>>(
  record: R,
  event: E,
  origin: Origin<E>,
  names: Names,
  noticesOf: (sealed: R) => readonly Notice[],
): R {
  const timeline = [...record.timeline, nextLine(origin, record.timeline, event)];
  const sealed = { ...record, timeline, version: timeline.length, names: { ...record.names, ...names } };
  return { ...sealed, outbox: [...sealed.outbox, ...noticesOf(sealed)] };
}

/** 记一行 · As `appended`, at the event's time, and with what the courier has to do from then on. */
export const withLine = <E extends RecordEvent, R extends VillageRecord<E>>(
  record: R,
  event: E,
  origin: Origin<E>,
  names: Names,
  noticesOf: (sealed: R) => readonly Notice[] = () => [],
): R => withOutboxAt(appended({ ...record, updatedAt: event.at }, event, origin, names, noticesOf), event.at);

/** 怎么送 · 'plain': at seven in the morning at the earliest; 'mustReach': by phone if WeChat can't; 'urgent': also at night. */
export type Urgency = 'plain' | 'mustReach' | 'urgent';

/** 通知 · Of a record's latest line, for somebody; its id makes delivering it twice one message. */
export function noticeOf(
  { _id, version, updatedAt }: Pick<VillageRecord, '_id' | 'version' | 'updatedAt'>,
  template: NoticeTemplate,
  audience: Audience,
  urgency: Urgency = 'plain',
): Notice {
  return {
    id: `${_id}:${version}:${keyOf(audience)}`,
    template,
    audience,
    at: updatedAt,
    isUrgent: urgency === 'urgent',
    mustReach: urgency !== 'plain',
  };
}
