/**
 * `npm run build`: everything that is made from the sources. `--npm`, `--functions` and
 * `--phone` make only that part.
 *
 * local/start.ts calls the same parts when it watches.
 */

import { join } from 'node:path';

import { bundleFunctions } from './bundle-functions';
import { packNpm } from './pack-npm';
import { DIST, MINIPROGRAM } from './paths';

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/** Each part answers one line that says what it made. */
const PARTS = {
  npm: async () => {
    const { files, bytes, icons } = await packNpm();
    return `miniprogram_npm: ${files} files, ${kb(bytes)}, ${icons.length} icons`;
  },
  functions: async () => {
    const made = await bundleFunctions();
    return `cloud functions: ${made.map(({ name, bytes }) => `${name} ${kb(bytes)}`).join(', ')}`;
  },
  phone: async () => {
    const { buildPhone } = await import('../local/phone/build/build-phone');
    const { pages, components, faults } = await buildPhone({ root: MINIPROGRAM, out: join(DIST, 'phone') });
    if (faults.length > 0) throw new Error(`faults in WXML:\n${faults.join('\n')}`);
    return `phone: ${pages} pages, ${components} components`;
  },
} satisfies Readonly<Record<string, () => Promise<string>>>;

export type BuildPart = keyof typeof PARTS;
export const BUILD_PARTS = Object.keys(PARTS) as BuildPart[];

/** Builds the named parts in order (the phone reads what npm packs); all of them by default. */
export async function build(parts: readonly BuildPart[] = BUILD_PARTS): Promise<void> {
  for (const part of BUILD_PARTS.filter((name) => parts.includes(name))) {
    const startedAt = performance.now();
    const line = await PARTS[part]();
    console.log(`${line} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  }
}

if (require.main === module) {
  const asked = BUILD_PARTS.filter((part) => process.argv.includes(`--${part}`));
  build(asked.length > 0 ? asked : BUILD_PARTS).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
