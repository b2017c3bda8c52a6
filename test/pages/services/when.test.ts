import { dayWords, due, span, timeOfDay, when } from '../../../miniprogram/services/words/when';

/** UTC+8. */
const at = (month: number, day: number, hour: number, minute = 0, year = 2026): number =>
  Date.UTC(year, month - 1, day, hour - 8, minute);
/** A Tuesday. */
const NOW = at(11, 24, 10);

describe('时间的说法', () => {
  it.each([
    ['today', at(11, 24, 9, 12), '今天 09:12'],
    ['just before midnight', at(11, 24, 23, 59), '今天 23:59'],
    ['just after midnight', at(11, 25, 0, 1), '明天 00:01'],
    ['yesterday', at(11, 23, 17, 40), '昨天 17:40'],
    ['two days back', at(11, 22, 8), '前天 08:00'],
    ['two days on', at(11, 26, 12), '后天 12:00'],
    ['three days on', at(11, 27, 12), '11月27日 12:00'],
    ['three days back', at(11, 21, 12), '11月21日 12:00'],
    ['another year', at(1, 4, 12, 0, 2027), '2027年1月4日 12:00'],
  ])('%s', (_, instant, words) => {
    expect(when(instant, NOW)).toBe(words);
  });

  it('says tomorrow across a new year', () => {
    expect(when(at(1, 1, 12, 0, 2027), at(12, 31, 23))).toBe('明天 12:00');
  });

  it('reads the clock of UTC+8, not of UTC', () => {
    expect(timeOfDay(Date.UTC(2026, 10, 24, 23, 5))).toBe('07:05');
    expect(dayWords(Date.UTC(2026, 10, 23, 20), NOW)).toBe('今天');
  });
});

describe('期限', () => {
  it.each([
    ['forty minutes', at(11, 24, 10, 40), '还剩 40 分钟', 'soon'],
    ['half a minute', NOW + 30_000, '还剩 1 分钟', 'soon'],
    ['at this very moment', NOW, '还剩 1 分钟', 'soon'],
    ['five hours', at(11, 24, 15, 30), '还剩 5 小时', 'calm'],
    ['later today', at(11, 24, 17, 30), '今天 17:30 前', 'calm'],
    ['tomorrow', at(11, 25, 12), '明天 12:00 前', 'calm'],
    ['next week', at(12, 1, 12), '12月1日 12:00 前', 'calm'],
    ['a minute late', NOW - 1, '已超期 1 分钟', 'late'],
    ['three hours late', at(11, 24, 7), '已超期 3 小时', 'late'],
    ['two days late', at(11, 22, 9), '已超期 2 天', 'late'],
  ])('%s', (_, dueAt, text, tone) => {
    expect(due(dueAt, NOW)).toEqual({ text, tone });
  });

  it('rounds down, so that nobody is promised more time than there is', () => {
    expect(span(119 * 60_000)).toBe('1 小时');
    expect(span(47 * 3_600_000)).toBe('1 天');
  });
});
