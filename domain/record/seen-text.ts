/**
 * What nobody sees, or what turns writing round: half of an emoji that was cut in two, control signs but new lines
 * and tabs, marks of direction, spaces without width, blank letters. The joiner within an emoji stays.
 */
const UNSEEN =
  /\p{Cs}|(?![\n\t])\p{Cc}|(?!\u{200D})\p{Cf}|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}|[\p{Zl}\p{Zp}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/gu;

/** 看得见的字 · A text without unseen signs. */
export const seenText = (text: string): string => text.replace(UNSEEN, '');
