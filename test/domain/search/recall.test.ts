import { tokensAsked, tokensOf } from '../../../domain/matter/tokens';
import { QUESTIONS } from './questions';
import { REPORTS } from './reports';

/** Found of what was wanted, and wanted of what was found. */
const LEAST = { recall: 0.97, precision: 0.97 };

const ALL = Object.entries(REPORTS).flatMap(([topic, lines]) =>
  lines.split('\n').map((text) => ({ topic, text, tokens: new Set(tokensOf(text)) })),
);

const found = (words: string): readonly string[] => {
  const asked = tokensAsked(words);
  return ALL.filter(({ tokens }) => asked.length > 0 && asked.every((token) => tokens.has(token))).map(
    ({ text }) => text,
  );
};
const wanted = (what: string | RegExp): readonly string[] =>
  ALL.filter(({ topic, text }) => (typeof what === 'string' ? topic === what : what.test(text))).map(
    ({ text }) => text,
  );

describe('查找 › over two hundred reports as villagers write them', () => {
  it('finds nearly all that is wanted, and little else', () => {
    expect(ALL.length).toBeGreaterThan(200);
    const sums = { wanted: 0, found: 0, both: 0 };
    for (const [words, what] of QUESTIONS) {
      const [have, want] = [found(words), wanted(what)];
      sums.wanted += want.length;
      sums.found += have.length;
      sums.both += want.filter((text) => have.includes(text)).length;
    }
    expect(sums.both / sums.wanted).toBeGreaterThan(LEAST.recall);
    expect(sums.both / sums.found).toBeGreaterThan(LEAST.precision);
  });

  it.each([
    ['水管漏水', '水管子昨晚漏水了'],
    ['村口路灯', '村口的路灯不亮'],
    ['路灯坏', '路灯杆子撞坏啦'],
    ['電線桿', '电线杆歪了'],
    ['１２号', '12号门前'],
    ['娃', '有个娃掉进去了'],
    ['茅房', '公厕所没人打扫'],
    ['没水', '又停水了'],
  ])('%s finds %s', (words, text) => {
    expect(tokensOf(text)).toEqual(expect.arrayContaining([...tokensAsked(words)]));
    expect(tokensAsked(words)).not.toEqual([]);
  });

  it('a matter is kept under no more than it has letters for, twice over', () => {
    for (const { text, tokens } of ALL) expect(tokens.size).toBeLessThan(2 * text.length + 4);
  });

  it.each(['', ' ', '的', '。，', '😀', '.*', '13800000001', '\\d+', '$ne', '\u0000'])(
    'nothing is asked by %p but words',
    (words) => {
      expect(tokensAsked(words).filter((token) => !/^[a-z]+$/.test(token))).toEqual([]);
    },
  );
});
