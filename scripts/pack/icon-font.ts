/**
 * The icon font, cut to the glyphs that are drawn and embedded in WXSS.
 *
 * TDesign fetches its font from a CDN and carries 2,300 class rules (100 KB). A village's
 * network may have neither, and WeChat asks base64 in WXSS to stay within 10 KB.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import subsetFont from 'subset-font';

import { NODE_MODULES } from '../paths';

const ICON_FONT = join(NODE_MODULES, 'tdesign-icons-web-components/lib/iconfont');
const MAX_BASE64_BYTES = 10 * 1024;

/** Old system WebViews read WOFF; WOFF2 would be smaller but iOS 9 and some X5 kernels refuse it. */
const FORMAT = 'woff';

const CLASS_RULE = /\.t-icon-[a-z0-9-]+:before\{content:'\\[0-9A-Fa-f]+';\}\n?/g;
const FONT_FACE = /@font-face\{[^}]*\}/g;

/**
 * Glyph name -> code point in hex, as the font's own list tells it. TDesign's stylesheet
 * belongs to another release of the font, in which several hundred glyphs sit elsewhere.
 */
export function glyphs(): Map<string, string> {
  const list = readFileSync(join(ICON_FONT, 'index.js'), 'utf8');
  const entries = list.matchAll(/name: "([^"]+)",\s*codepoint: "\\\\([0-9A-Fa-f]+)"/g);
  return new Map([...entries].map(([, name = '', code = '']) => [name, code]));
}

/**
 * TDesign's icon stylesheet with only `names`, and the font they need inside it.
 * Throws an Error when a name has no glyph or the font grows past WeChat's limit.
 */
export async function iconWxss(original: string, names: readonly string[]): Promise<string> {
  const known = glyphs();
  const rules = names.map((name) => {
    const code = known.get(name);
    if (!code) throw new Error(`the icon font has no glyph "${name}"`);
    return { name, code };
  });
  const text = rules.map(({ code }) => String.fromCodePoint(parseInt(code, 16))).join('');
  const font = await subsetFont(readFileSync(join(ICON_FONT, 't.ttf')), text, { targetFormat: FORMAT });
  const base64 = font.toString('base64');
  if (base64.length > MAX_BASE64_BYTES)
    throw new Error(
      `${names.length} icons make ${base64.length} bytes of base64; WeChat allows ${MAX_BASE64_BYTES}`,
    );
  const face = `@font-face{font-family:t;src:url(data:font/${FORMAT};base64,${base64}) format('${FORMAT}');font-weight:400;font-style:normal;}`;
  const classes = rules.map(({ name, code }) => `.t-icon-${name}:before{content:'\\${code}';}`);
  const rest = original.replace(FONT_FACE, face).replace(CLASS_RULE, '').trimEnd();
  return `${rest}\n${classes.join('\n')}\n`;
}
