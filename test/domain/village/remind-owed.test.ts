import { dateOf, dayOf } from '../../../domain/deadline/local-time';
import { owedSubject, reminderDays, reminderMonday, toRemind } from '../../../domain/village/bulletin/remind';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const day = (text: string): number => dayOf(at(`${text}T12:00`));
const text = (number: number): string => `${dateOf(number).year}-${dateOf(number).monthDay}`;

describe('提醒公开', () => {
  it.each([
    ['2026-Q3', ['2026-10-12', '2026-12-14']],
    ['2026-Q4', ['2027-01-11', '2027-03-15']],
    ['2026-10', ['2026-11-09', '2026-11-23']],
    ['2027-01', ['2027-02-08', '2027-02-22']],
  ])('of %s on two Mondays', (period, days) => {
    expect(reminderDays(period).map(text)).toEqual(days);
  });

  it.each([
    ['on Monday before half past eight it is last week’s', '2026-10-12T08:29', '2026-10-05'],
    ['on Monday morning', '2026-10-12T08:30', '2026-10-12'],
    ['on Sunday night, the clock having stood still', '2026-10-18T23:59', '2026-10-12'],
  ])('%s', (_what, now, monday) => {
    expect(text(reminderMonday(at(now)))).toBe(monday);
  });

  it('only what hasn’t been published, and only on its Mondays', () => {
    const kinds = (published: Parameters<typeof toRemind>[0], monday: string) =>
      toRemind(published, day(monday)).map(({ kind }) => kind);
    expect(kinds([], '2026-10-12')).toEqual(['party', 'affairs', 'finance']);
    expect(kinds([{ kind: 'affairs', period: '2026-Q3' }], '2026-10-12')).toEqual(['party', 'finance']);
    expect(kinds([], '2026-10-19')).toEqual([]);
    expect(kinds([{ kind: 'finance', period: '2026-09' }], '2026-11-09')).toEqual(['finance']);
    expect(kinds([{ kind: 'finance', period: '2026-10' }], '2026-11-09')).toEqual([]);
  });

  it('says what is owed in a line', () => {
    expect(owedSubject(toRemind([{ kind: 'party', period: '2026-Q3' }], day('2026-10-12')))).toBe(
      '2026年三季度 村务公开、财务公开',
    );
  });
});
