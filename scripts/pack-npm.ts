/**
 * `miniprogram/miniprogram_npm/`: the parts of TDesign that the pages use, with no CDN.
 *
 * The same folder is read by WeChat, the official compiler, the browser phone and the page
 * tests. A twin lies in `dist/npm/`, an npm package of just these files: project.config.json
 * points DevTools' "build npm" there, so that pressing it gives this result again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { syncFolder } from './files';
import { DIST, MINIPROGRAM, NODE_MODULES, ROOT } from './paths';
import { namedIn, reachable } from './pack/collect';
import { glyphs, iconWxss } from './pack/icon-font';
import { BUILT_AT_RUN_TIME } from './pack/icon-lists';
import { iconsAskedFor, iconsInside } from './pack/icon-names';

const NAME = 'tdesign-miniprogram';
const SOURCE = join(NODE_MODULES, NAME, 'miniprogram_dist');
/** An address in a string or `url()`; what stands in a comment asks for nothing. */
const REMOTE = /['"(]https?:\/\//;
const ICON_STYLE = 'icon/icon.wxss';

export interface PackReport {
  readonly files: number;
  readonly bytes: number;
  readonly icons: readonly string[];
}

function iconNames(files: readonly string[]): string[] {
  const known = glyphs();
  const asked = iconsAskedFor(MINIPROGRAM);
  for (const [name, path] of asked)
    if (!known.has(name)) throw new Error(`${relative(ROOT, path)}: the icon font has no glyph "${name}"`);
  const code = files.filter(
    (file) => /\.(?:js|wxml|wxs)$/.test(file) && !file.startsWith('miniprogram_npm/'),
  );
  const inside = iconsInside(
    code.map((file) => join(SOURCE, file)),
    known,
  );
  return [...new Set([...asked.keys(), ...inside, ...BUILT_AT_RUN_TIME])].sort();
}

type Files = ReadonlyMap<string, Buffer>;

/** `dist/npm/`: what DevTools' "build npm" reads. */
function writePackage(files: Files): void {
  const home = join(DIST, 'npm');
  const { version, license } = JSON.parse(readFileSync(join(NODE_MODULES, NAME, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const target = join(home, 'node_modules', NAME);
  syncFolder(join(target, 'miniprogram_dist'), files);
  const inner = { name: NAME, version, license, miniprogram: 'miniprogram_dist' };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(inner, null, 2)}\n`);
  const outer = { name: 'wangliban-miniprogram-npm', private: true, dependencies: { [NAME]: version } };
  writeFileSync(join(home, 'package.json'), `${JSON.stringify(outer, null, 2)}\n`);
}

/**
 * Brings both folders up to date; what is the same already stays untouched.
 * Throws an Error when a component, file or glyph is missing, or when what would ship asks for a remote address.
 */
export async function packNpm(): Promise<PackReport> {
  const paths = reachable(SOURCE, namedIn(MINIPROGRAM, NAME));
  const icons = paths.includes(ICON_STYLE) ? iconNames(paths) : [];
  const files = new Map<string, Buffer>();
  for (const path of paths) {
    const original = readFileSync(join(SOURCE, path));
    files.set(path, path === ICON_STYLE ? Buffer.from(await iconWxss(original.toString(), icons)) : original);
  }
  for (const [path, content] of files)
    if (REMOTE.test(content.toString())) throw new Error(`${NAME}/${path} asks for a remote address`);
  syncFolder(join(MINIPROGRAM, 'miniprogram_npm', NAME), files);
  writePackage(files);
  return {
    files: files.size,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    icons,
  };
}
