import { seenText } from '../../domain/record/seen-text';

/** Deeper than any input of a call. */
const DEEPEST = 12;

/**
 * 净字 · What a phone sent, every text without unseen signs: no digest and no database takes half an emoji, and a
 * name or a reason must not be blank, or another than it looks.
 */
export function plainInput(input: unknown, depth = 0): unknown {
  if (typeof input === 'string') return seenText(input);
  if (typeof input !== 'object' || input === null || depth === DEEPEST) return input;
  if (Array.isArray(input)) return input.map((one) => plainInput(one, depth + 1));
  return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, plainInput(one, depth + 1)]));
}
