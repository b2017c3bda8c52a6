import { WORKDAY_MS, workingMsBetween } from '../../domain/deadline/calendar';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import { CALENDAR } from './settings';

/** Longer than any run of holidays, in natural ms a working hour. */
const NATURAL_MS_A_WORKING_HOUR = (DAY_MS * HOUR_MS) / WORKDAY_MS;
const LONGEST_BREAK_MS = 15 * DAY_MS;

/**
 * The instant from which to `at` just so many working hours pass: inside working hours, whenever `at` is.
 */
export function workingHoursBefore(at: Instant, hours: number): Instant {
  const wanted = hours * HOUR_MS;
  let early = at - 2 * hours * NATURAL_MS_A_WORKING_HOUR - LONGEST_BREAK_MS;
  let late = at;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (workingMsBetween(middle, at, CALENDAR) >= wanted) early = middle;
    else late = middle;
  }
  return early;
}

/** When the sample's standing facts begin and end, seen from its start. */
export interface SampleTimes {
  readonly startAt: Instant;
  readonly postsFromAt: Instant;
  /** The day on which 示例三组 got a new head. */
  readonly headChangedAt: Instant;
  readonly leaveFromAt: Instant;
  readonly leaveToAt: Instant;
}

export const sampleTimes = (startAt: Instant): SampleTimes => ({
  startAt,
  postsFromAt: startAt - 600 * DAY_MS,
  headChangedAt: startAt - 150 * DAY_MS,
  leaveFromAt: workingHoursBefore(startAt, 16),
  leaveToAt: startAt + 5 * DAY_MS,
});
