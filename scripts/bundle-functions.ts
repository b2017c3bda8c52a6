/**
 * `dist/cloudfunctions/<name>/`: each function as the cloud takes it and the local cloud runs it.
 *
 * One minified file without dependencies. `wx-server-sdk`, loaded lazily by its adapter, stays
 * in the same file: it shares most of its code with the database SDK, so it costs 10 ms of a
 * cold start there and 25 ms at first use, against 270 ms as a file of its own.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { build, type Plugin } from 'esbuild';

import { syncFolder } from './files';
import { DIST, ROOT } from './paths';

const SOURCES = join(ROOT, 'cloudfunctions');
const TARGET = join(DIST, 'cloudfunctions');

/** Parts of the SDK for clients and for AI models: a sixth of the bundle, and never called. */
const UNUSED = /^@cloudbase\/(?:ai|wx-cloud-client-sdk)(?:\/|$)/;

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

async function bundle(entry: string): Promise<Buffer> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    logOverride: { 'require-resolve-not-external': 'silent' },
    plugins: [withoutUnused],
  });
  return Buffer.from(result.outputFiles[0]?.contents ?? []);
}

/** Names of the functions: folders with an index.ts, `_app` being shared code. */
export const functionNames = (): string[] =>
  existsSync(SOURCES)
    ? readdirSync(SOURCES).filter(
        (name) => !name.startsWith('_') && existsSync(join(SOURCES, name, 'index.ts')),
      )
    : [];

export interface BundleReport {
  readonly name: string;
  readonly bytes: number;
}

/** Bundles every function, or those named. */
export async function bundleFunctions(names: readonly string[] = functionNames()): Promise<BundleReport[]> {
  const reports: BundleReport[] = [];
  for (const name of names) {
    const index = await bundle(join(SOURCES, name, 'index.ts'));
    const description = { name: `wangliban-${name}`, version: '1.0.0', main: 'index.js', private: true };
    const files = new Map<string, Buffer>([
      ['index.js', index],
      ['package.json', Buffer.from(`${JSON.stringify(description, null, 2)}\n`)],
      ['config.json', readFileSync(join(SOURCES, name, 'config.json'))],
    ]);
    syncFolder(join(TARGET, name), files);
    reports.push({ name, bytes: index.length });
  }
  return reports;
}
