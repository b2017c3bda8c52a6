/** A small project in a temporary folder, into which a test plants a fault. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

export type Tree = Readonly<Record<string, string>>;

const made: string[] = [];

/** Writes `tree` (path -> text) under a new folder that sees the project's node_modules. */
export function plant(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'wangliban-'));
  made.push(folder);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Removes every planted folder; for afterAll. */
export function removePlanted(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
