import type { Instant } from '../deadline/instant';
import { HOUR_MS, dayOf, startOfDay, timeOfDay } from '../deadline/local-time';

const QUIET_FROM_MS = 21 * HOUR_MS;
const QUIET_UNTIL_MS = 7 * HOUR_MS;

/** 免打扰 · When a WeChat message may go out: at once, but not between 21:00 and 07:00 unless urgent. */
export function sendAt(at: Instant, isUrgent: boolean): Instant {
  const time = timeOfDay(at);
  if (isUrgent || (time >= QUIET_UNTIL_MS && time < QUIET_FROM_MS)) return at;
  const day = time < QUIET_UNTIL_MS ? dayOf(at) : dayOf(at) + 1;
  return startOfDay(day) + QUIET_UNTIL_MS;
}
