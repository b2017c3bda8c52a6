/** The official compiler (miniprogram-ci) over project.config.json, with no key and no network. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { MINIPROGRAM, ROOT } from '../paths';
import { tool } from './tools';

interface MiniprogramCi {
  readonly Project: new (options: object) => object;
  getCompiledResult(options: object): Promise<Readonly<Record<string, string | Buffer>>>;
  packNpmManually(options: {
    packageJsonPath: string;
    miniprogramNpmDistDir: string;
  }): Promise<{ readonly warnList: readonly { readonly msg: string }[] }>;
}

/** What the compiler would ask WeChat's server for. */
const LIMITS = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 10,
    MaxTabbarIconSize: 40,
  },
};

export interface PackageSize {
  readonly files: number;
  readonly mainKb: number;
  readonly totalKb: number;
}

const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;

function subpackageRoots(): string[] {
  const app = JSON.parse(readFileSync(join(MINIPROGRAM, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
}

/** Compiles as for an upload. Throws what the compiler complains of. */
export async function compileOfficially(): Promise<PackageSize> {
  const ci = tool('miniprogram-ci') as MiniprogramCi;
  const project = new ci.Project({
    appid: 'wx1234567890abcdef',
    type: 'miniProgram',
    projectPath: ROOT,
    privateKey: 'offline',
    attr: () => Promise.resolve(LIMITS),
    ignores: ['node_modules/**/*'],
  });
  const compiled = await ci.getCompiledResult({
    project,
    version: '1.0.0',
    desc: 'check',
    setting: { es6: true, es7: true, minify: true, minifyWXML: true, minifyWXSS: true },
    onProgressUpdate: () => undefined,
  });
  const roots = subpackageRoots();
  let main = 0;
  let total = 0;
  for (const [path, content] of Object.entries(compiled)) {
    const size = Buffer.byteLength(content);
    total += size;
    if (!roots.some((root) => path.startsWith(root))) main += size;
  }
  return { files: Object.keys(compiled).length, mainKb: kb(main), totalKb: kb(total) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

/**
 * DevTools' "build npm" gives what `npm run build` gave: the official packer runs on dist/npm into
 * a temporary folder. Answers the files that would be missing or new.
 */
export async function packOfficially(): Promise<string[]> {
  const ci = tool('miniprogram-ci') as MiniprogramCi;
  const folder = mkdtempSync(join(tmpdir(), 'wangliban-npm-'));
  try {
    await ci.packNpmManually({
      packageJsonPath: join(ROOT, 'dist/npm/package.json'),
      miniprogramNpmDistDir: folder,
    });
    const theirs = new Set(filesIn(join(folder, 'miniprogram_npm')));
    const ours = new Set(filesIn(join(MINIPROGRAM, 'miniprogram_npm')));
    return [
      ...[...ours].filter((path) => !theirs.has(path)).map((path) => `"build npm" would leave out ${path}`),
      ...[...theirs].filter((path) => !ours.has(path)).map((path) => `"build npm" would add ${path}`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
