/**
 * 办成的话 · What one page has to say on the next: an action is taken on one page, its effect is seen on another.
 *
 * Kept in memory until the page of that matter takes it.
 */
const waiting = new Map<string, string>();

export const leaveWord = (matterId: string, words: string): void => void waiting.set(matterId, words);

/** '' if there is nothing to say. */
export function takeWord(matterId: string): string {
  const words = waiting.get(matterId) ?? '';
  waiting.delete(matterId);
  return words;
}
