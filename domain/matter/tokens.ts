/** 分词 · What a text can be found by: pairs of neighbouring Chinese letters, and whole words of others. */
import { simplified } from './simplified';
import { keptWords, ONE_LETTER, wordsIn } from './village-words';

const CHINESE = /\p{Script=Han}+/gu;
const WORD = /[\p{Letter}\p{Number}]+/gu;
/** A run of digits this long may be a phone or an identity number: nothing is found by it. */
const LONG_NUMBER = /\d{5,}/;
/** More than this a matter isn't found by: the first thousand letters hold less in practice. */
const MOST_TOKENS = 400;
/** Letters that only join others; in what is looked for they part the words. */
const JOINING = /[的了吗呢吧啊呀嘛着]/gu;

const plain = (text: string): string => simplified(text.normalize('NFKC').toLowerCase());

function pairs(run: string): readonly string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

const oneLetterWords = (run: string): readonly string[] =>
  [...run].filter((letter) => ONE_LETTER.has(letter));

const otherWords = (letters: string): readonly string[] =>
  [...letters.replace(CHINESE, ' ').matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !LONG_NUMBER.test(word));

const tokensOfWord = (word: string): readonly string[] => [...pairs(word), ...oneLetterWords(word)];

/**
 * '村口12号路灯' → 村口, 号路, 路灯, 路, 灯, 12: what a text is kept under. Of single letters only those that are
 * words of a village; what it says in other words is kept under the usual one as well.
 */
export function tokensOf(...texts: readonly (string | null)[]): readonly string[] {
  const tokens = texts.flatMap((text) => {
    const letters = plain(text ?? '');
    const chinese = [...letters.matchAll(CHINESE)].flatMap(([run]) => tokensOfWord(run));
    return [...chinese, ...otherWords(letters), ...keptWords(letters).flatMap(tokensOfWord)];
  });
  return [...new Set(tokens)].slice(0, MOST_TOKENS);
}

/** A run that is no known word: every second pair, so that what lies between two words doesn't matter. */
function pairsAsked(run: string): readonly string[] {
  const all = pairs(run);
  if (all.length < 3) return all;
  return all.filter((_, index) => index % 2 === 0 || index === all.length - 1);
}

function askedOfRun(run: string): readonly string[] {
  return wordsIn(run).flatMap((word) => ([...word].length === 1 ? oneLetterWords(word) : pairsAsked(word)));
}

/**
 * 要查的 · '村口的茅房' → 村口, 厕所: what must be among a matter's tokens for it to be found. Empty: nothing that
 * anything is kept under.
 */
export function tokensAsked(words: string): readonly string[] {
  const letters = plain(words);
  const runs = [...letters.matchAll(CHINESE)].flatMap(([run]) =>
    [...run].length > 2 ? run.split(JOINING) : [run],
  );
  const asked = new Set([...runs.flatMap(askedOfRun), ...otherWords(letters)]);
  // Single letters, which many have, come last: the first is looked up, the rest compared.
  return [...asked].sort((a, b) => Number(a.length === 1) - Number(b.length === 1));
}
