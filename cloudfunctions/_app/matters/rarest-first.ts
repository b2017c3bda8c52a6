import type { PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';
import type { MatterSearch } from '../ports/matter-store';

/** More words than these aren't counted: they are long enough to be told apart by these. */
const MOST_COUNTED = 8;

const isCountable = (token: string): boolean => [...token].length > 1;

/**
 * 少见的在前 · The searches with their words by how many matters of the village have them, the fewest first.
 *
 * The first is looked up, and what it finds is looked at for the others. Without a second word there is nothing to
 * choose; single letters, which many have, stay behind.
 */
export async function rarestFirst(
  searches: readonly MatterSearch[],
  { matters }: Pick<Context, 'matters'>,
): Promise<readonly MatterSearch[]> {
  const villageId = searches.find(({ words }) => words !== null)?.words?.villageId;
  const tokens = [...new Set(searches.flatMap(({ words }) => words?.tokens.filter(isCountable) ?? []))];
  if (villageId === undefined || tokens.length < 2) return searches;
  const counts = await countedTokens(matters, villageId, tokens.slice(0, MOST_COUNTED));
  const countOf = (token: string): number => counts.get(token) ?? Infinity;
  return searches.map((search) => {
    if (search.words === null) return search;
    const ordered = [...search.words.tokens].sort((a, b) => compared(countOf(a), countOf(b)));
    return { ...search, words: { ...search.words, tokens: ordered } };
  });
}

/** Infinity minus Infinity is no number. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b);

async function countedTokens(
  matters: Context['matters'],
  villageId: PlaceId,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await matters.wordCounts(villageId, tokens);
  return new Map(tokens.map((token, at) => [token, counts[at] ?? 0]));
}
