import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';

import { ROOT } from '../local/run';
import type { ColdStartFigures } from './figures';
import { percentile, rounded } from './timing';

const RUNS = 7;
const BUNDLES = ['api', 'clock', 'courier', 'porter'] as const;
const ENV = {
  ...process.env,
  PHONE_KEY: '0123456789abcdef0123456789abcdef',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'bench',
  TENCENTCLOUD_SECRETKEY: 'bench',
  SCF_NAMESPACE: 'bench',
  TCB_ENV: 'bench',
  SILENCE: 'true',
};

/** How long a fresh process takes to load a bundle, in ms: the middle of several. */
function loadMs(file: string): number {
  const script = `const at=performance.now();require(${JSON.stringify(file)});console.log(performance.now()-at);process.exit(0)`;
  const taken = Array.from({ length: RUNS }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      env: ENV,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${file} does not load: ${stderr}`);
    return Number(stdout.trim().split('\n').at(-1));
  });
  return rounded(percentile(taken, 0.5));
}

/** A bundle that holds the database SDK and nothing of ours. */
async function bareSdk(folder: string): Promise<string> {
  const [entry, outfile] = [join(folder, 'entry.js'), join(folder, 'sdk.js')];
  writeFileSync(
    entry,
    `const tcb = require('@cloudbase/node-sdk'); tcb.init({ env: 'bench' }).database();\n`,
  );
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'error',
  });
  return outfile;
}

/** Each function's bundle against the bare SDK. */
export async function measureColdStart(): Promise<ColdStartFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wangliban-bench-'));
  try {
    const sdkMs = loadMs(await bareSdk(folder));
    return BUNDLES.map((bundle) => {
      const file = join(ROOT, 'dist/cloudfunctions', bundle, 'index.js');
      return { bundle, kb: Math.round(statSync(file).size / 1024), ms: loadMs(file), sdkMs };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
