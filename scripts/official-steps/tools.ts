/**
 * WeChat's own tools, from the private package in scripts/official/. They are 280 MB, so they
 * aren't part of `npm ci`; `npm run check:official` installs them when they are missing or old.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ROOT } from '../paths';

const HOME = join(ROOT, 'scripts/official');
const LOCK = join(HOME, 'package-lock.json');
/** A copy of the lock that the installed packages were made from. */
const INSTALLED = join(HOME, 'node_modules/.installed-lock.json');

/** Installs what the lock file names, unless it's there. No install script runs: none is needed. */
export function installTools(): void {
  const lock = readFileSync(LOCK, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  console.log('installing the official compilers (once, about 280 MB) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HOME, stdio: 'inherit' });
  writeFileSync(INSTALLED, lock);
}

/** Loads a module of the private package; the caller says what it is. */
export const tool = (name: string): unknown => createRequire(join(HOME, 'package.json'))(name);

/** A file inside one of its packages. */
export const toolPath = (path: string): string => join(HOME, 'node_modules', path);
