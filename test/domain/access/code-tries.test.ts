import { MOST_TRIES, triesLeft, tryCode, type CodeTries } from '../../../domain/access/code-tries';
import { crockford, readCrockford } from '../../../domain/access/crockford';
import { DomainError } from '../../../domain/errors';
import { DAY, HOUR, MONDAY } from '../../builders';

const tried = (times: number, at = MONDAY): CodeTries | null =>
  Array.from({ length: times }).reduce<CodeTries | null>((tries) => tryCode(tries, at), null);

describe('输码次数', () => {
  test('each try counts; the last that is allowed leaves none', () => {
    const tries = tried(MOST_TRIES);
    expect(tries).toEqual({ count: MOST_TRIES, lastAt: MONDAY });
    expect(tries && triesLeft(tries)).toBe(0);
  });

  test('one more is refused for a day from the last that counted, however often it is tried', () => {
    const tries = tried(MOST_TRIES);
    for (const now of [MONDAY, MONDAY + DAY - 1])
      expect(() => tryCode(tries, now)).toThrow(new DomainError('CODE_LOCKED', { untilAt: MONDAY + DAY }));
    expect(tryCode(tries, MONDAY + DAY)).toEqual({ count: 1, lastAt: MONDAY + DAY });
  });

  test('a day without a try forgets them', () => {
    expect(tryCode(tried(3), MONDAY + 23 * HOUR).count).toBe(4);
    expect(tryCode(tried(3), MONDAY + DAY).count).toBe(1);
  });
});

describe('码', () => {
  test('has the asked number of letters, without those that are mistaken for others', () => {
    const hex = 'f'.repeat(32);
    expect([6, 8, 12].map((length) => crockford(hex, length))).toEqual([
      'ZZZZZZ',
      'ZZZZZZZZ',
      'ZZZZZZZZZZZZ',
    ]);
    expect(crockford('0123456789', 8)).toHaveLength(8);
    expect(crockford('0123456789abcdef', 10)).not.toMatch(/[ILOU]/);
  });

  test.each([
    ['7k3f-9q2m', '7K3F9Q2M'],
    [' 7K3F 9Q2M ', '7K3F9Q2M'],
    ['OIL00000', '01100000'],
    ['7K3F-9Q2', null],
    ['7K3F-9Q2U', null],
    ['', null],
  ])('%p is read as %p', (typed, code) => {
    expect(readCrockford(typed, 8)).toBe(code);
  });
});
