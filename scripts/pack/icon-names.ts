/**
 * Which icons are drawn.
 *
 * In our own files an icon is the value of an attribute or property called `icon`, `leftIcon`,
 * `prefix-icon` … or the `name` of `<t-icon>`; a name built at run time stands in icon-lists.ts.
 * In TDesign's files any whole string that is a glyph's name counts, less the plain words of
 * icon-lists.ts: that takes a few too many (about 180 bytes each) and misses none.
 */
import { readFileSync } from 'node:fs';

import { filesUnder } from '../files';
import { WORDS } from './icon-lists';

const NAME = /^[a-z][a-z0-9-]*$/;
const STRINGS = /'([^'\n]*)'|"([^"\n]*)"/g;
const T_ICON = /<t-icon\b[^>]*?\sname="([^"]*)"/gs;
const ICON_ATTRIBUTE = /\s(?:[a-z]+-)*(?:[a-z]+I|i)con="([^"]*)"/g;
/** The value as far as the next comma or line's end: a string, a choice between strings, or `{ name: … }`. */
const ICON_PROPERTY = /\b(?:[a-z]+I|i)con\??:\s*(?:\{\s*name:\s*)?([^,;}\n]*)/g;

/** Names in an attribute's value: itself, or each string inside its `{{ }}`. */
function namesIn(value: string): string[] {
  if (!value.includes('{{')) return [value];
  return [...value.matchAll(STRINGS)].map((match) => match[1] ?? match[2] ?? '');
}

const isName = (text: string): boolean => NAME.test(text) && text !== 'true' && text !== 'false';

/** Icon names that our pages and code ask for, with the file that asks. */
export function iconsAskedFor(miniprogram: string): Map<string, string> {
  const asked = new Map<string, string>();
  const note = (value: string, path: string): void => {
    for (const name of namesIn(value).filter(isName)) asked.set(name, path);
  };
  for (const path of filesUnder(miniprogram, '.wxml')) {
    const text = readFileSync(path, 'utf8');
    for (const pattern of [T_ICON, ICON_ATTRIBUTE])
      for (const match of text.matchAll(pattern)) note(match[1] ?? '', path);
  }
  for (const path of filesUnder(miniprogram, '.ts'))
    for (const match of readFileSync(path, 'utf8').matchAll(ICON_PROPERTY))
      for (const string of (match[1] ?? '').matchAll(STRINGS)) note(string[1] ?? string[2] ?? '', path);
  return asked;
}

/** Glyph names that appear as whole strings in TDesign's own files. */
export function iconsInside(paths: readonly string[], glyphs: ReadonlyMap<string, string>): Set<string> {
  const inside = new Set<string>();
  for (const path of paths)
    for (const match of readFileSync(path, 'utf8').matchAll(STRINGS)) {
      const text = match[1] ?? match[2] ?? '';
      if (glyphs.has(text) && !WORDS.has(text)) inside.add(text);
    }
  return inside;
}
