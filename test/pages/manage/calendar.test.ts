import type { CalendarView } from '../../../domain/contract';
import { daysOf, nextMark, NO_DAYS, withMark } from '../../../miniprogram/manage/calendar/days';
import { fire, mountPage, says, tap, type RenderedNode } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW } from '../setup/sample';

const D2026 = { offDays: ['11-25'], workDays: ['11-28'], halfDays: [] };
const data = (more: Partial<CalendarView> = {}): CalendarView => ({
  thisYear: '2026',
  years: [
    { year: '2026', days: D2026, canLoad: false },
    { year: '2027', days: null, canLoad: false },
  ],
  canEdit: true,
  ...more,
});
const wordsOf = ({ dom }: RenderedNode): string => (dom?.textContent ?? '').replace(/\s+/g, '');
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('工作日历', () => {
  it('shows twelve months with what is off and what is worked; who may not edit has no button', async () => {
    phone.answer({ 'calendar.get': () => data({ canEdit: false }) });
    const page = mountPage('manage/calendar/calendar');
    await says(page, '工作日里放假1天，周末调休上班1天');
    expect(page.querySelectorAll('.calendar__month')).toHaveLength(12);
    expect(page.querySelectorAll('.calendar__day--off').map(wordsOf)).toEqual(['25休']);
    expect(page.querySelectorAll('.calendar__day--work').map(wordsOf)).toEqual(['28班']);
    expect(page.querySelector('.calendar__edit')).toBeUndefined();
  });

  it('says plainly that a year is not published, and takes its days by taps, one month at a time', async () => {
    phone.answer({
      'calendar.get': () => data(),
      'calendar.preview-year': () => ({ matters: 12, isAtLeast: false }),
      'calendar.save-year': ({ days }) => data({ years: [{ year: '2027', days, canLoad: false }] }),
    });
    const page = mountPage('manage/calendar/calendar');
    await says(page, '2026年的安排');
    fire(page, '.calendar__years', 'pick', { id: '2027' });
    await says(page, '2027年：国务院还没公布（暂定）');
    tap(page, '.calendar__edit');
    await says(page, '点一下日子来改');
    expect(page.querySelectorAll('.calendar__month')).toHaveLength(1);
    const [friday, saturday] = page.querySelectorAll('.calendar__day');
    friday?.dispatchEvent('tap');
    saturday?.dispatchEvent('tap');
    await says(page, '工作日里放假');
    phone.provide('showModal', (options: { content: string }) => {
      expect(options.content).toContain('会影响 12 件在办的事');
      return Promise.resolve({ confirm: true });
    });
    tap(page, '.calendar__save');
    await says(page, '2027年保存好了');
    expect(inputs('calendar.save-year')).toEqual([
      { year: '2027', before: null, days: { offDays: ['01-01'], workDays: ['01-02'], halfDays: [] } },
    ]);
  });

  it('is not saved when one has second thoughts, and a refusal says so and keeps the marks', async () => {
    phone.answer({
      'calendar.get': () => data(),
      'calendar.preview-year': () => {
        throw new Refusal({ code: 'NOT_ALLOWED', facts: {} });
      },
    });
    const page = mountPage('manage/calendar/calendar');
    await says(page, '2026年的安排');
    tap(page, '.calendar__edit');
    await says(page, '11月');
    tap(page, '.calendar__save');
    await says(page, '这一步您现在不能办');
    expect(page.querySelectorAll('.calendar__month')).toHaveLength(1);
    expect(inputs('calendar.save-year')).toEqual([]);
  });
});

describe('年历的一天', () => {
  it('a weekday goes off, half off and back; a weekend is worked and back', () => {
    const marks = ['plain', 'off', 'afternoon', 'morning'] as const;
    expect(marks.map((mark) => nextMark({ weekday: 0, mark }))).toEqual([
      'off',
      'afternoon',
      'morning',
      'plain',
    ]);
    expect(nextMark({ weekday: 6, mark: 'plain' })).toBe('work');
    expect(nextMark({ weekday: 6, mark: 'work' })).toBe('plain');
  });

  it('knows leap days and weekdays, and a mark replaces the one before', () => {
    expect(daysOf('2028', 2, NO_DAYS)).toHaveLength(29);
    expect(daysOf('2026', 11, NO_DAYS)[23]).toMatchObject({ key: '11-24', weekday: 1, mark: 'plain' });
    const off = withMark(NO_DAYS, '11-24', 'off');
    expect(withMark(off, '11-24', 'morning')).toEqual({
      offDays: [],
      workDays: [],
      halfDays: [{ day: '11-24', off: 'morning' }],
    });
    expect(withMark(off, '11-24', 'plain')).toEqual(NO_DAYS);
  });
});
