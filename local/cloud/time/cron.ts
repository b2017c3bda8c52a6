import { CloudError } from '../errors';

/** A timer's schedule: seconds, minutes, hours, days, months, weekdays and years in UTC+8. */
export interface Cron {
  /** The first instant strictly after the given one, or undefined when there is none any more. */
  nextAfter(at: number): number | undefined;
}

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** A schedule that fires at all fires within eight years (29 February over a skipped leap year). */
const MOST_DAYS = 366 * 9;

/** Reads the cloud's seven-field expression. Refuses INVALID_PARAM. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 7) throw malformed(expression);
  const field = (at: number, low: number, high: number, names: readonly string[] = []): Set<number> =>
    parseField(parts[at] ?? '', low, high, names, expression);
  const [seconds, minutes, hours] = [field(0, 0, 59), field(1, 0, 59), field(2, 0, 23)];
  const days = field(3, 1, 31);
  const months = field(4, 1, 12, MONTHS);
  const weekdays = field(5, 0, 6, WEEKDAYS);
  const years = field(6, 1970, 2099);
  const isEither = parts[3] !== '*' && parts[5] !== '*';

  const isDay = (date: Date): boolean => {
    const onDay = days.has(date.getUTCDate());
    const onWeekday = weekdays.has(date.getUTCDay());
    const isRightMonth = months.has(date.getUTCMonth() + 1) && years.has(date.getUTCFullYear());
    return isRightMonth && (isEither ? onDay || onWeekday : onDay && onWeekday);
  };
  const nextInDay = (from: number): number | undefined => {
    for (const hour of hours) {
      if (hour * 3600 + 3599 < from) continue;
      for (const minute of minutes) {
        if (hour * 3600 + minute * 60 + 59 < from) continue;
        for (const second of seconds) {
          const inDay = hour * 3600 + minute * 60 + second;
          if (inDay >= from) return inDay;
        }
      }
    }
    return undefined;
  };

  return {
    nextAfter(at) {
      const local = Math.floor(at / 1000) * 1000 + 1000 + OFFSET_MS;
      let day = Math.floor(local / DAY_MS) * DAY_MS;
      let from = (local - day) / 1000;
      for (let tried = 0; tried < MOST_DAYS; tried += 1, day += DAY_MS, from = 0) {
        const inDay = isDay(new Date(day)) ? nextInDay(from) : undefined;
        if (inDay !== undefined) return day + inDay * 1000 - OFFSET_MS;
      }
      return undefined;
    },
  };
}

/** The numbers a field names, ascending: `*`, `a`, `a-b`, each with `/step`, joined by commas. */
function parseField(
  text: string,
  low: number,
  high: number,
  names: readonly string[],
  whole: string,
): Set<number> {
  const numbers = new Set<number>();
  const read = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named >= 0 ? named + (low === 1 ? 1 : 0) : /^\d+$/.test(part) ? Number(part) : Number.NaN;
    if (!(value >= low && value <= high)) throw malformed(whole);
    return value;
  };
  for (const item of text.split(',')) {
    const [span = '', stepText] = item.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) throw malformed(whole);
    const [first, last] = span.split('-');
    const start = span === '*' ? low : read(first ?? '');
    const end =
      span === '*' ? high : last === undefined ? (stepText === undefined ? start : high) : read(last);
    for (let value = start; value <= end; value += step) numbers.add(value);
  }
  return new Set([...numbers].sort((a, b) => a - b));
}

const malformed = (expression: string): CloudError =>
  new CloudError('INVALID_PARAM', `${JSON.stringify(expression)} is no seven-field timer expression`);
