import { WORKDAY_MS, addWorkdays, addWorkingMs, workingMsBetween } from '../../../domain/deadline/calendar';
import { CALENDARS } from '../../../domain/deadline/years';
import { HOUR, at, shown } from '../../builders';

const DAYS = WORKDAY_MS;
const CALENDAR = { years: CALENDARS, pauses: [] };

describe('工作时长 › a promise of working time ends', () => {
  it.each([
    // arrival, working ms, end
    ['周一 Monday 09:00 + 1 day', '2026-11-23 09:00', DAYS, '2026-11-24 09:00', '周二 Tuesday'],
    [
      '周一 Monday 08:30 + 1 day, at closing time',
      '2026-11-23 08:30',
      DAYS,
      '2026-11-23 18:00',
      '周一 Monday',
    ],
    ['周一 Monday 06:00, before opening', '2026-11-23 06:00', HOUR, '2026-11-23 09:30', '周一 Monday'],
    ['周一 Monday 11:00 + 2 h, over noon', '2026-11-23 11:00', 2 * HOUR, '2026-11-23 15:30', '周一 Monday'],
    ['周一 Monday 11:00 + 1 h, at noon sharp', '2026-11-23 11:00', HOUR, '2026-11-23 12:00', '周一 Monday'],
    ['周一 Monday 12:00 + 1 h, at noon', '2026-11-23 12:00', HOUR, '2026-11-23 15:30', '周一 Monday'],
    ['周一 Monday 13:00, in the break', '2026-11-23 13:00', HOUR, '2026-11-23 15:30', '周一 Monday'],
    ['周一 Monday 18:00 + 1 day, at closing', '2026-11-23 18:00', DAYS, '2026-11-24 18:00', '周二 Tuesday'],
    ['周一 Monday 23:59, at night', '2026-11-23 23:59', DAYS, '2026-11-24 18:00', '周二 Tuesday'],
    [
      '周五 Friday 16:00 + 1 day, over the weekend',
      '2026-11-27 16:00',
      DAYS,
      '2026-11-30 16:00',
      '周一 Monday',
    ],
    ['周六 Saturday 10:00 + 1 day', '2026-11-28 10:00', DAYS, '2026-11-30 18:00', '周一 Monday'],
    ['周日 Sunday 10:00 + 3 days', '2026-11-29 10:00', 3 * DAYS, '2026-12-02 18:00', '周三 Wednesday'],
    [
      '周五 Friday 13 Feb + 1 day: Saturday is worked',
      '2026-02-13 16:00',
      DAYS,
      '2026-02-14 16:00',
      '周六 Saturday',
    ],
    ['周六 Saturday 14 Feb + 1 day: over 春节', '2026-02-14 16:00', DAYS, '2026-02-24 16:00', '周二 Tuesday'],
    [
      '周三 Wednesday 30 Sep + 1 day: over 国庆',
      '2026-09-30 17:00',
      DAYS,
      '2026-10-08 17:00',
      '周四 Thursday',
    ],
    [
      '周五 Friday 9 Oct + 1 day: Saturday is worked',
      '2026-10-09 09:00',
      DAYS,
      '2026-10-10 09:00',
      '周六 Saturday',
    ],
    [
      '周三 Wednesday 31 Dec 2025 + 1 day: Sunday 4 Jan is worked',
      '2025-12-31 10:00',
      DAYS,
      '2026-01-04 10:00',
      '周日 Sunday',
    ],
    ['周四 Thursday 29 Feb 2024, a leap day', '2024-02-29 09:00', DAYS, '2024-03-01 09:00', '周五 Friday'],
    [
      '周四 Thursday 31 Dec 2026: 2027 has no calendar, plain weeks',
      '2026-12-31 09:00',
      DAYS,
      '2027-01-01 09:00',
      '周五 Friday',
    ],
    ['周五 Friday 26 Mar 2027, plain weeks', '2027-03-26 09:00', DAYS, '2027-03-29 09:00', '周一 Monday'],
    ['nothing to wait for, in hours', '2026-11-23 10:15', 0, '2026-11-23 10:15', '周一 Monday'],
    ['nothing to wait for, at night', '2026-11-23 20:00', 0, '2026-11-24 08:30', '周二 Tuesday'],
  ])('%s', (_, from, ms, end, weekday) => {
    const found = addWorkingMs(at(from), ms, CALENDAR);
    expect(shown(found)).toBe(end);
    expect(weekdayName(found)).toBe(weekday);
  });

  it('to the minute, wherever in the week it starts: adding and measuring agree', () => {
    for (let minute = 0; minute < 14 * 24 * 60; minute += 37) {
      const from = at('2026-02-09 00:00') + minute * 60_000;
      for (const ms of [1, HOUR, 3.5 * HOUR, DAYS, 3 * DAYS + HOUR])
        expect(workingMsBetween(from, addWorkingMs(from, ms, CALENDAR), CALENDAR)).toBe(ms);
    }
  });

  it('no working time passes backwards', () => {
    expect(workingMsBetween(at('2026-11-24 09:00'), at('2026-11-23 09:00'), CALENDAR)).toBe(0);
    expect(workingMsBetween(at('2026-11-23 10:00'), at('2026-11-23 09:00'), CALENDAR)).toBe(0);
  });
});

describe('工作日 › the last moment of the n-th working day', () => {
  it.each([
    ['周一 Monday + 5: next Monday', '2026-11-23 09:00', 5, '2026-11-30 23:59'],
    ['周五 Friday night + 1: Monday', '2026-11-27 23:00', 1, '2026-11-30 23:59'],
    ['周六 Saturday + 1: Monday', '2026-11-28 09:00', 1, '2026-11-30 23:59'],
    ['周五 Friday 13 Feb + 2: Saturday is worked, then 春节', '2026-02-13 09:00', 2, '2026-02-24 23:59'],
  ])('%s', (_, from, days, end) => {
    const last = addWorkdays(at(from), days, CALENDAR);
    expect(shown(last)).toBe(end);
    expect(shown(last + 1).slice(11)).toBe('00:00');
  });
});

const NAMES = [
  '周日 Sunday',
  '周一 Monday',
  '周二 Tuesday',
  '周三 Wednesday',
  '周四 Thursday',
  '周五 Friday',
  '周六 Saturday',
];
const weekdayName = (instant: number): string => NAMES[new Date(instant + 8 * HOUR).getUTCDay()] ?? '';
