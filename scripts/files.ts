import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Folders that hold what others wrote or what a build made. */
const NOT_OURS = new Set(['node_modules', 'miniprogram_npm', 'dist', '.git', '.local']);

/** Every file of ours under `folder`, absolute and sorted; those of `extensions` when any are named. */
export function filesUnder(folder: string, ...extensions: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesUnder(path, ...extensions);
      return extensions.length === 0 || extensions.some((end) => path.endsWith(end)) ? [path] : [];
    });
}

function everyFile(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Makes `folder` hold exactly `files` (relative path -> content). Files that are right already
 * aren't touched, so nothing that reads the folder at the same time sees a gap.
 */
export function syncFolder(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const path of everyFile(folder))
    if (!files.has(relative(folder, path).split(sep).join('/'))) rmSync(path);
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(content)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
