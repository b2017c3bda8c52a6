/** 分词 · What a text can be found by: pairs of neighbouring Chinese letters, and whole words of others. */

const CHINESE = /\p{Script=Han}+/gu;
const WORD = /[\p{Letter}\p{Number}]+/gu;
/** A run of digits this long may be a phone or an identity number: nothing is found by it. */
const LONG_NUMBER = /\d{5,}/;
/** More than this a matter isn't found by: the first thousand letters hold less in practice. */
const MOST_TOKENS = 400;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function pairs(run: string): readonly string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** '村口12号路灯' → 村口, 12, 号路, 路灯. A single Chinese letter by itself is none. */
export function tokensOf(...texts: readonly (string | null)[]): readonly string[] {
  const tokens = texts.flatMap((text) => {
    const letters = plain(text ?? '');
    const chinese = [...letters.matchAll(CHINESE)].flatMap(([run]) => pairs(run));
    const words = [...letters.replace(CHINESE, ' ').matchAll(WORD)]
      .map(([word]) => word)
      .filter((word) => !LONG_NUMBER.test(word));
    return [...chinese, ...words];
  });
  return [...new Set(tokens)].slice(0, MOST_TOKENS);
}
