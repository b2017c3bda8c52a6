import type { Matter, Tally } from './matter';
import type { MatterEvent } from './event';

/** 未知 · Before anything has been promised or kept. */
export const EMPTY_TALLY: Tally = { hasLeftGrid: false, isAcknowledgedOnTime: null, isHandledOnTime: null };

type Promised = Pick<Matter, 'dueAt' | 'tally' | 'state'>;

/** Events that leave a promise running: whether it is kept shows later. */
const PASSING: ReadonlySet<MatterEvent['type']> = new Set([
  'noted',
  'answered',
  'answerExpired',
  'extended',
  'rescheduled',
  'supervised',
  'replied',
  'reminded',
  'handedOver',
  'told',
  'issued',
  'revoked',
  'mediaAttached',
  'joined',
  'left',
  'absorbed',
  'released',
]);

/** The promise that runs is broken by this event: it came late, or the clock had to act on it. */
function isLate({ dueAt }: Promised, event: MatterEvent): boolean {
  if (dueAt === null || PASSING.has(event.type)) return false;
  return event.at > dueAt || (event.by.kind === 'clock' && event.at >= dueAt);
}

/**
 * 时限记账 · What an event adds to the facts that statistics count.
 *
 * The acknowledgement is that of the first desk that kept or broke its promise; handling is on time only if
 * every handling was. A refusal answers both.
 */
export function tallied(before: Promised, event: MatterEvent): Tally {
  const { tally, state } = before;
  const late = isLate(before, event);
  const isAnswered = event.type === 'acknowledged' || event.type === 'declined' || event.type === 'resolved';
  if (!late && !isAnswered) return tally;
  if (state === 'reported') return { ...tally, isAcknowledgedOnTime: tally.isAcknowledgedOnTime ?? !late };
  if (state !== 'acknowledged') return tally;
  return { ...tally, isHandledOnTime: tally.isHandledOnTime !== false && !late };
}
