import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for a local cloud's data, and how to be rid of it. */
export function makeDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'wangliban-browser-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
