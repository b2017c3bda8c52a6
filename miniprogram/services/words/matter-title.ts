/**
 * 一句话说事 · The one line by which people know a matter: its first sentence, never an id.
 */
const MAX_CHARACTERS = 22;

/** First sentence of the report, cut to fit a line; the category for a report without words. */
export function matterTitle(text: string, categoryName: string): string {
  const first =
    text
      .trim()
      .split(/[。！？!?；;\n]/)[0]
      ?.trim() ?? '';
  if (first === '') return categoryName;
  const characters = [...first];
  if (characters.length <= MAX_CHARACTERS) return first;
  const cut = characters.slice(0, MAX_CHARACTERS).join('');
  const comma = cut.lastIndexOf('，');
  return comma >= MAX_CHARACTERS / 3
    ? cut.slice(0, comma)
    : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}
