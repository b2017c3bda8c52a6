import { DomainError } from '../errors';
import { levelOf } from '../grid/place';
import type { PlaceId } from '../grid/place';
import type { Instant } from './instant';
import { DAY_MS, dateOf, dayOf, startOfDay, weekdayOf, yearRange } from './local-time';
import type { Reckoning } from './reckoning';
import type { CountySettings, YearCalendar } from './settings';
import type { Suspension } from './suspension';
import { endOf } from './suspension';

/**
 * 日历的改动 · Every way in which the county's calendar changes: the change itself and, in the same document, the
 * reckoning by which the clock carries it into the matters.
 */

/** Nobody plans further; a wrong date would stop clocks for years. */
const LONGEST_MS = 60 * DAY_MS;
/** How far back a suspension may reach: word of a flood comes late. */
const EARLIEST_MS = 7 * DAY_MS;

function withReckoning(
  before: CountySettings,
  after: Partial<CountySettings>,
  { under, cause, fromAt }: Pick<Reckoning, 'under' | 'cause' | 'fromAt'>,
  now: Instant,
): CountySettings {
  const reckoning: Reckoning = { id: `calendar-${before.revision + 1}`, under, cause, fromAt, setAt: now };
  return { ...before, ...after, reckonings: [...before.reckonings, reckoning] };
}

/** Every day of a year, as 'MM-DD' with its number. */
function daysOf(year: string): ReadonlyMap<string, number> {
  const { fromAt, toAt } = yearRange(year);
  const days = new Map<string, number>();
  for (let day = dayOf(fromAt); day < dayOf(toAt); day += 1) days.set(dateOf(day).monthDay, day);
  return days;
}

/** Whether every one of these is a day of the year, once, and of the kind of weekday that it must be. */
function areDays(days: readonly string[], year: string, isFit: (day: number) => boolean): boolean {
  const known = daysOf(year);
  return (
    new Set(days).size === days.length &&
    days.every((monthDay) => known.has(monthDay) && isFit(known.get(monthDay) ?? 0))
  );
}

const isWeekend = (day: number): boolean => [0, 6].includes(weekdayOf(day));

/** Refuses INVALID_INPUT: a day off on a weekend, a make-up day on a weekday, a half of a day off, a day twice. */
function checkYear(year: string, { offDays, workDays, halfDays = [] }: YearCalendar): void {
  const refuse = (field: string): never => {
    throw new DomainError('INVALID_INPUT', { field, rule: 'days' });
  };
  if (!areDays(offDays, year, (day) => !isWeekend(day))) refuse('offDays');
  if (!areDays(workDays, year, isWeekend)) refuse('workDays');
  const halves = halfDays.map(({ day }) => day);
  const isWorked = (day: number): boolean => {
    const { monthDay } = dateOf(day);
    return isWeekend(day) ? workDays.includes(monthDay) : !offDays.includes(monthDay);
  };
  if (!areDays(halves, year, isWorked)) refuse('halfDays');
}

/** Whose matters a suspension concerns. */
const below = (placeId: PlaceId): PlaceId | null => (levelOf(placeId) === 'county' ? null : placeId);

/** How a day is worked, for telling whether it has changed. */
const markOf = ({ offDays, workDays, halfDays = [] }: YearCalendar, day: string): string =>
  `${offDays.includes(day)} ${workDays.includes(day)} ${halfDays.find((half) => half.day === day)?.off ?? ''}`;

/**
 * 换年历 · A year is loaded, or some of its days change; the same settings when nothing does.
 *
 * Refuses: INVALID_INPUT.
 */
export function withYear(
  settings: CountySettings,
  year: string,
  calendar: YearCalendar,
  now: Instant,
): CountySettings {
  checkYear(year, calendar);
  const before = settings.calendars[year];
  const changed = [...daysOf(year)].find(
    ([monthDay]) => !before || markOf(before, monthDay) !== markOf(calendar, monthDay),
  );
  if (!changed) return settings;
  const change = {
    under: null,
    cause: { kind: 'year', year },
    fromAt: startOfDay(changed[1]),
  } as const;
  return withReckoning(settings, { calendars: { ...settings.calendars, [year]: calendar } }, change, now);
}

/** 停摆 · Clocks stop for a range. Refuses: INVALID_INPUT (over before it begins, too long, too far back). */
export function withSuspension(
  settings: CountySettings,
  suspension: Suspension,
  now: Instant,
): CountySettings {
  const { fromAt, toAt, placeId, reason } = suspension;
  if (fromAt < now - EARLIEST_MS)
    throw new DomainError('INVALID_INPUT', { field: 'fromAt', rule: 'tooEarly' });
  if (toAt <= Math.max(fromAt, now) || toAt - fromAt > LONGEST_MS)
    throw new DomainError('INVALID_INPUT', { field: 'toAt', rule: 'range' });
  const change = { under: below(placeId), cause: { kind: 'suspended', reason }, fromAt } as const;
  return withReckoning(settings, { suspensions: [...settings.suspensions, suspension] }, change, now);
}

/** 提前恢复 · Clocks run again from now; one that hasn't begun never does. The same settings when it is over. */
export function withSuspensionEnded(settings: CountySettings, id: string, now: Instant): CountySettings {
  const found = settings.suspensions.find((one) => one.id === id);
  if (!found || endOf(found) <= now) return settings;
  const { placeId, reason, fromAt } = found;
  const suspensions = settings.suspensions.map((one) => (one === found ? { ...one, endedAt: now } : one));
  const change = { under: below(placeId), cause: { kind: 'resumed', reason }, fromAt } as const;
  return withReckoning(settings, { suspensions }, change, now);
}

/** 重算完了 · Without the changes that the clock has carried out. */
export const withoutReckonings = (settings: CountySettings, ids: ReadonlySet<string>): CountySettings => ({
  ...settings,
  reckonings: settings.reckonings.filter(({ id }) => !ids.has(id)),
});
