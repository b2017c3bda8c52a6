/** A copy of the project's sources and checks in a temporary folder, with faults planted in it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT, type Tree } from './copy';

const SOURCES = [
  'domain',
  'cloudfunctions',
  'miniprogram',
  'local',
  'scripts',
  'test',
  'bench',
  'docs',
  '.ci',
];
const NOT_COPIED = /\/(?:node_modules|miniprogram_npm)$/;

/** Copies sources and the configuration at the root; answers the folder and how to remove it. */
export function copyOfProject(planted: Tree): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'wangliban-project-'));
  for (const name of SOURCES.filter((source) => existsSync(join(ROOT, source))))
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !NOT_COPIED.test(path),
    });
  for (const entry of readdirSync(ROOT, { withFileTypes: true }))
    if (entry.isFile()) cpSync(join(ROOT, entry.name), join(folder, entry.name));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
