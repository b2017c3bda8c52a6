import fc from 'fast-check';

import { dayOf, timeOfDay } from '../../../domain/deadline/local-time';
import { remindAt } from '../../../domain/village/meeting/remind';
import { at, DAY, HOUR, MONDAY, shown } from '../../builders';

describe('会议提醒', () => {
  it.each([
    ['in the afternoon: two hours before', '2026-11-24 15:00', '2026-11-24 13:00'],
    ['in the morning, late enough', '2026-11-24 09:30', '2026-11-24 07:30'],
    ['early: the evening before', '2026-11-24 08:00', '2026-11-23 18:00'],
    ['in the night: the evening before', '2026-11-24 00:30', '2026-11-23 18:00'],
    ['on the first of a year', '2027-01-01 08:00', '2026-12-31 18:00'],
  ])('%s', (_case, begins, reminds) => {
    expect(shown(remindAt(at(begins)))).toBe(reminds);
  });

  it('is before it begins, never at night, and never more than a day ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
        const begins = MONDAY + minutes * 60_000;
        const reminds = remindAt(begins);
        expect(reminds).toBeLessThan(begins);
        expect(begins - reminds).toBeLessThan(DAY);
        expect(dayOf(begins) - dayOf(reminds)).toBeLessThanOrEqual(1);
        expect(timeOfDay(reminds)).toBeGreaterThanOrEqual(7 * HOUR);
        expect(timeOfDay(reminds)).toBeLessThan(22 * HOUR);
      }),
    );
  });
});
