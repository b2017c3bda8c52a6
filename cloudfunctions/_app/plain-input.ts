/** Deeper than any input of a call. */
const DEEPEST = 12;

/**
 * What nobody sees, or what turns writing round: half of an emoji that was cut in two, control signs but new lines
 * and tabs, marks of direction, spaces without width, blank letters. The joiner within an emoji stays.
 */
const UNSEEN =
  /\p{Cs}|(?![\n\t])\p{Cc}|(?!\u{200D})\p{Cf}|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}|[\p{Zl}\p{Zp}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/gu;

/**
 * 净字 · What a phone sent, every text without unseen signs: no digest and no database takes half an emoji, and a
 * name or a reason must not be blank, or another than it looks.
 */
export function plainInput(input: unknown, depth = 0): unknown {
  if (typeof input === 'string') return input.replace(UNSEEN, '');
  if (typeof input !== 'object' || input === null || depth === DEEPEST) return input;
  if (Array.isArray(input)) return input.map((one) => plainInput(one, depth + 1));
  return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, plainInput(one, depth + 1)]));
}
