import { isWorkday as isWorkdayElsewhere } from 'chinese-days';

import { isWorkday } from '../../../domain/deadline/calendar';
import { dayOf, monthOf, monthRange } from '../../../domain/deadline/local-time';
import { CALENDARS } from '../../../domain/deadline/years';
import { DAY, at, shown } from '../../builders';

const worked = (date: string): boolean => isWorkday(dayOf(at(`${date} 12:00`)), CALENDARS);

describe('年历 › the built-in years', () => {
  it('agree with chinese-days on every day of 2024, 2025 and 2026', () => {
    let days = 0;
    for (let noon = at('2024-01-01 12:00'); noon < at('2027-01-01 00:00'); noon += DAY, days += 1) {
      const date = shown(noon).slice(0, 10);
      expect([date, worked(date)]).toEqual([date, isWorkdayElsewhere(date)]);
    }
    expect(days).toBe(366 + 365 + 365);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend that is worked (调休)',
    (date) => {
      expect(worked(date)).toBe(true);
    },
  );

  it('15 to 23 February and 1 to 7 October 2026 are off', () => {
    const off = [...range('2026-02-15', '2026-02-23'), ...range('2026-10-01', '2026-10-07')];
    expect(off).toHaveLength(16);
    expect(off.filter(worked)).toEqual([]);
  });

  it('a year without a calendar is plain weeks', () => {
    expect([worked('2027-02-08'), worked('2027-02-06'), worked('2027-10-01')]).toEqual([true, false, true]);
  });
});

describe('月份 › the months of statistics', () => {
  it('begin at midnight in Beijing, not in London', () => {
    expect(monthOf(at('2026-11-01 00:00'))).toBe('2026-11');
    expect(monthOf(at('2026-11-01 00:00') - 1)).toBe('2026-10');
    const { from, before } = monthRange('2026-12');
    expect([shown(from), shown(before)]).toEqual(['2026-12-01 00:00', '2027-01-01 00:00']);
  });
});

function range(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let noon = at(`${from} 12:00`); noon <= at(`${to} 12:00`); noon += DAY)
    dates.push(shown(noon).slice(0, 10));
  return dates;
}
