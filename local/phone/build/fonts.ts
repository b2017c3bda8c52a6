import fs from 'node:fs';
import path from 'node:path';

/** Where the Chinese web font lies: a machine without CJK fonts would show boxes. */
export const FONT_DIR = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));

/** Drawn weights and the range of CSS weights each stands for. */
const WEIGHTS: Readonly<Record<string, string>> = { 400: '1 449', 500: '450 549', 600: '550 1000' };

/** @font-face rules of the subsets the browser loads on demand, from the phone's own server. */
export function fontFaces(urlBase: string): string {
  return Object.entries(WEIGHTS)
    .map(([weight, range]) =>
      fs
        .readFileSync(path.join(FONT_DIR, `${weight}.css`), 'utf8')
        .replaceAll(`font-weight: ${weight};`, `font-weight: ${range};`)
        .replace(
          /url\(\.\/files\/([^)]+\.woff2)\) format\('woff2'\), url\([^)]+\) format\('woff'\)/g,
          `url(${urlBase}/$1)`,
        )
        .replace(/\/\*.*?\*\/\s*/g, ''),
    )
    .join('\n');
}
