import fc from 'fast-check';

import {
  addNaturalMs,
  addWorkdays,
  addWorkingMs,
  workingMsBetween,
  type Calendar,
} from '../../../domain/deadline/calendar';
import type { Span } from '../../../domain/deadline/instant';
import { pausesAt, suspensionAt } from '../../../domain/deadline/suspension';
import { reckon } from '../../../domain/deadline/term';
import { CALENDARS } from '../../../domain/deadline/years';
import { DAY, GRID, HOUR, TOWNSHIP, VILLAGE, at, shown, suspension } from '../../builders';

const WORKDAY = 7 * HOUR;
const snow = (from: string, to: string, more = {}) =>
  suspension({ id: from, fromAt: at(from), toAt: at(to), ...more });
const calendar = (...suspensions: ReturnType<typeof suspension>[]): Calendar => ({
  years: CALENDARS,
  pauses: pausesAt(suspensions, VILLAGE, 'desk'),
});

describe('停摆 › a working promise over a suspension ends', () => {
  it.each([
    ['周一 Monday 09:00 + 1 day, snow all Tuesday', '2026-11-23 09:00', WORKDAY, '2026-11-25 09:00'],
    ['周一 Monday 09:00 + 1 hour, before the snow', '2026-11-23 09:00', HOUR, '2026-11-23 10:00'],
    ['周二 Tuesday 10:00 in the snow + 1 hour', '2026-11-24 10:00', HOUR, '2026-11-25 09:30'],
    ['周三 Wednesday, after it', '2026-11-25 10:00', HOUR, '2026-11-25 11:00'],
  ])('%s', (_, from, ms, end) => {
    expect(shown(addWorkingMs(at(from), ms, calendar(snow('2026-11-24 00:00', '2026-11-25 00:00'))))).toBe(
      end,
    );
  });

  it('stopped in the middle of a morning, it goes on at the minute at which it was stopped', () => {
    const hour = calendar(snow('2026-11-23 10:00', '2026-11-23 11:00'));
    expect(shown(addWorkingMs(at('2026-11-23 09:00'), 2 * HOUR, hour))).toBe('2026-11-23 12:00');
    expect(shown(addWorkingMs(at('2026-11-23 09:00'), 3 * HOUR, hour))).toBe('2026-11-23 15:30');
  });

  it('over a weekend, a holiday and the end of the year it takes nothing that would not have been worked', () => {
    const weekend = calendar(snow('2026-11-28 00:00', '2026-11-30 00:00'));
    expect(shown(addWorkingMs(at('2026-11-27 16:00'), WORKDAY, weekend))).toBe('2026-11-30 16:00');
    const newYear = calendar(snow('2026-12-31 12:00', '2027-01-01 12:00'));
    expect(shown(addWorkingMs(at('2026-12-31 09:00'), WORKDAY, newYear))).toBe('2027-01-04 09:00');
  });

  it('whole days to object: a day of which the snow takes anything does not count', () => {
    const noon = calendar(snow('2026-11-24 16:00', '2026-11-25 10:00'));
    expect(shown(addWorkdays(at('2026-11-23 09:00'), 1, noon))).toBe('2026-11-26 23:59');
  });

  it('round the clock it takes just its length, from when it begins', () => {
    const night = calendar(snow('2026-11-23 20:00', '2026-11-24 08:00'));
    expect(shown(addNaturalMs(at('2026-11-23 19:00'), 2 * HOUR, night))).toBe('2026-11-24 09:00');
    expect(shown(addNaturalMs(at('2026-11-23 18:00'), 2 * HOUR, night))).toBe('2026-11-23 20:00');
    expect(shown(addNaturalMs(at('2026-11-23 22:00'), HOUR, night))).toBe('2026-11-24 09:00');
  });
});

describe('停摆 › which clocks it stops', () => {
  const pauses = (one: ReturnType<typeof suspension>, clock: 'desk' | 'urgentDesk' | 'resident') =>
    pausesAt([one], VILLAGE, clock).length;

  it('urgent matters go on unless it says otherwise; what residents may do always waits', () => {
    const [usual, total] = [suspension(), suspension({ pausesUrgent: true })];
    expect([pauses(usual, 'desk'), pauses(usual, 'urgentDesk'), pauses(usual, 'resident')]).toEqual([
      1, 0, 1,
    ]);
    expect(pauses(total, 'urgentDesk')).toBe(1);
  });

  it.each([
    ['the village itself', VILLAGE, 1],
    ['its township', TOWNSHIP, 1],
    ['the county', '140928', 1],
    ['another village', '140928208214', 0],
    ['another township', '140928100', 0],
    ['one of its grids (nobody can set that)', GRID, 0],
  ])('%s', (_, placeId, count) => {
    expect(pausesAt([suspension({ placeId })], VILLAGE, 'desk')).toHaveLength(count);
  });

  it('ended early it lasts until then; ended before it began, never', () => {
    const early = suspension({ endedAt: suspension().fromAt + DAY });
    expect(pausesAt([early], VILLAGE, 'desk')).toEqual([{ fromAt: early.fromAt, toAt: early.fromAt + DAY }]);
    expect(pausesAt([suspension({ endedAt: suspension().fromAt - 1 })], VILLAGE, 'desk')).toEqual([]);
    expect(suspensionAt([early], VILLAGE, 'desk', early.fromAt + DAY)).toBeNull();
    expect(suspensionAt([early], VILLAGE, 'desk', early.fromAt)).toBe(early);
  });
});

/** Any minutes of a month in autumn, with holidays and make-up days. */
const minute = fc.nat(45 * 24 * 60).map((minutes) => at('2026-09-10 00:00') + minutes * 60_000);
const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.tuple(minute, fc.integer({ min: 1, max: 20 * 24 * 60 })), { maxLength: 4 })
  .map((list) =>
    pausesAt(
      list.map(([fromAt, minutes], index) =>
        suspension({ id: String(index), fromAt, toAt: fromAt + minutes * 60_000 }),
      ),
      VILLAGE,
      'desk',
    ),
  );
const anyCalendar: fc.Arbitrary<Calendar> = spans.map((pauses) => ({ years: CALENDARS, pauses }));
const amount = fc.integer({ min: 1, max: 12 * 7 * 60 }).map((minutes) => minutes * 60_000);

describe('日历 › whatever the suspensions', () => {
  it('they are merged: in order, none touching another', () => {
    fc.assert(
      fc.property(spans, (pauses) => {
        for (const [index, { fromAt, toAt }] of pauses.entries()) {
          expect(fromAt).toBeLessThan(toAt);
          expect(fromAt).toBeGreaterThan(pauses[index - 1]?.toAt ?? 0);
        }
      }),
    );
  });

  it('working time adds up: a promise in two parts ends with the promise in one', () => {
    fc.assert(
      fc.property(anyCalendar, minute, amount, amount, (days, from, a, b) => {
        expect(addWorkingMs(addWorkingMs(from, a, days), b, days)).toBe(addWorkingMs(from, a + b, days));
      }),
    );
  });

  it('adding and measuring agree: a clock stopped and resumed ends with one that was never stopped', () => {
    fc.assert(
      fc.property(anyCalendar, minute, amount, amount, (days, from, ms, asked) => {
        const due = addWorkingMs(from, ms, days);
        expect(workingMsBetween(from, due, days)).toBe(ms);
        const stopped = from + (asked % (due - from));
        const left = workingMsBetween(stopped, due, days);
        expect(addWorkingMs(stopped, Math.max(1, left), days)).toBe(left > 0 ? due : expect.any(Number));
      }),
    );
  });

  it('later starts and longer promises never end earlier', () => {
    fc.assert(
      fc.property(anyCalendar, minute, fc.nat(10_000), amount, amount, (days, from, later, a, b) => {
        const end = addWorkingMs(from, a, days);
        expect(addWorkingMs(from + later * 60_000, a, days)).toBeGreaterThanOrEqual(end);
        expect(addWorkingMs(from, a + b, days)).toBeGreaterThan(end);
        expect(addNaturalMs(from + later, a, days)).toBeGreaterThanOrEqual(addNaturalMs(from, a, days));
      }),
    );
  });

  it('a suspension moves an end by just the working time that it takes', () => {
    fc.assert(
      fc.property(minute, amount, spans, (from, ms, pauses) => {
        const plain = { years: CALENDARS, pauses: [] };
        const due = addWorkingMs(from, ms, { years: CALENDARS, pauses });
        const taken = pauses.reduce(
          (sum, pause) =>
            sum + workingMsBetween(Math.max(from, pause.fromAt), Math.min(due, pause.toAt), plain),
          0,
        );
        expect(workingMsBetween(from, due, plain) - taken).toBe(ms);
      }),
    );
  });

  it('round the clock likewise', () => {
    fc.assert(
      fc.property(minute, amount, spans, (from, ms, pauses) => {
        const due = addNaturalMs(from, ms, { years: CALENDARS, pauses });
        const taken = pauses.reduce(
          (sum, pause) => sum + Math.max(0, Math.min(due, pause.toAt) - Math.max(from, pause.fromAt)),
          0,
        );
        expect(due - from - taken).toBe(ms);
      }),
    );
  });

  it('is reckoned the same however often', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        minute,
        amount,
        fc.constantFrom('workingMs', 'naturalMs'),
        (days, fromAt, ms, unit) => {
          const once = reckon({ fromAt, amount: ms, unit }, days);
          expect(reckon(once.term, days)).toEqual(once);
        },
      ),
    );
  });
});

describe('半天 › a day of which one half is off', () => {
  const years = {
    ...CALENDARS,
    '2026': {
      ...(CALENDARS['2026'] ?? { offDays: [], workDays: [] }),
      halfDays: [
        { day: '02-13', off: 'afternoon' },
        { day: '11-24', off: 'morning' },
      ] as const,
    },
  };
  it.each([
    [
      '周五 Friday 13 Feb, afternoon off, then Saturday is worked',
      '2026-02-13 11:00',
      2 * HOUR,
      '2026-02-14 09:30',
    ],
    ['周五 Friday 13 Feb at noon sharp', '2026-02-13 11:00', HOUR, '2026-02-13 12:00'],
    ['周二 Tuesday 24 Nov, morning off', '2026-11-24 09:00', HOUR, '2026-11-24 15:30'],
    [
      '周一 Monday 23 Nov + 1 day: half of it on Tuesday is none',
      '2026-11-23 09:00',
      WORKDAY,
      '2026-11-24 15:00',
    ],
  ])('%s', (_, from, ms, end) => {
    expect(shown(addWorkingMs(at(from), ms, { years, pauses: [] }))).toBe(end);
  });

  it('counts as a day for those who may object', () => {
    expect(shown(addWorkdays(at('2026-11-23 09:00'), 1, { years, pauses: [] }))).toBe('2026-11-24 23:59');
  });
});

describe('暂定 › what touches a year without a calendar', () => {
  const CALENDAR = { years: CALENDARS, pauses: [] };
  it.each([
    ['周四 Thursday 31 Dec 2026, within the day', '2026-12-31 09:00', 2 * HOUR, 'workingMs', false],
    ['周四 Thursday 31 Dec 2026 into 2027', '2026-12-31 09:00', WORKDAY, 'workingMs', true],
    [
      '周三 Wednesday 30 Dec, to the last minute of the year’s work',
      '2026-12-30 18:00',
      WORKDAY,
      'workingMs',
      false,
    ],
    ['周二 Tuesday 29 Dec + 3 days to object', '2026-12-29 09:00', 3, 'workdays', true],
    ['natural days know no calendar', '2026-12-30 09:00', 7 * DAY, 'naturalMs', false],
  ] as const)('%s', (_, from, length, unit, isProvisional) => {
    expect(reckon({ fromAt: at(from), amount: length, unit }, CALENDAR).term.isProvisional).toBe(
      isProvisional,
    );
  });
});
