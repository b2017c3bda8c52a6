/**
 * `npx tsx scripts/deploy.ts [--dry-run]`: the whole cloud side into a CloudBase environment, by the
 * official CLI (fetched by npx). Credentials come from the environment alone; see docs/deploy.md.
 * `--dry-run` prints every command and runs none; it needs no credentials.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { COLLECTIONS } from '../cloudfunctions/_app/indexes';
import { bundleFunctions, functionNames } from './bundle-functions';
import {
  cloudbaseConfig,
  deploymentSteps,
  type FunctionSource,
  type Settings,
  type Step,
} from './deploy/plan';
import { DIST, ROOT } from './paths';

const CLI = '@cloudbase/cli@3';
const CONFIG = join(DIST, 'cloudbaserc.json');
const ALREADY_THERE = /exist|already|duplicate|已存在|重复/i;
const SM4_KEY = /^[0-9a-f]{32}$/i;

const VARIABLES = {
  envId: 'TCB_ENV_ID',
  secretId: 'TENCENTCLOUD_SECRETID',
  secretKey: 'TENCENTCLOUD_SECRETKEY',
  phoneKey: 'PHONE_KEY',
} as const;

class CannotDeploy extends Error {}

function readSettings(env: NodeJS.ProcessEnv, isDryRun: boolean): Settings {
  const missing = Object.values(VARIABLES).filter((variable) => !env[variable]);
  if (missing.length > 0 && !isDryRun) throw new CannotDeploy(`set ${missing.join(', ')} (docs/deploy.md)`);
  const read = (variable: string): string => env[variable] ?? `<${variable}>`;
  const settings = {
    envId: read(VARIABLES.envId),
    secretId: read(VARIABLES.secretId),
    secretKey: read(VARIABLES.secretKey),
    phoneKey: read(VARIABLES.phoneKey),
    templateReporter: env['TEMPLATE_REPORTER'] ?? '',
    templateDesk: env['TEMPLATE_DESK'] ?? '',
    slipLink: env['SLIP_LINK'] ?? '',
  };
  if (!isDryRun && !SM4_KEY.test(settings.phoneKey))
    throw new CannotDeploy('PHONE_KEY is 32 hex digits (an SM4 key)');
  return settings;
}

/** What a function gets that asks for nothing else. */
const MEMORY_MB = 256;

function sources(): FunctionSource[] {
  return functionNames().map((name) => {
    const path = join(ROOT, 'cloudfunctions', name, 'config.json');
    const { triggers = [], memorySize = MEMORY_MB } = JSON.parse(
      readFileSync(path, 'utf8'),
    ) as Partial<FunctionSource>;
    return { name, triggers, memorySize };
  });
}

/** As one would type it. */
const shown = (args: readonly string[]): string =>
  [
    'tcb',
    ...args.map((arg) => (/^[\w./:@=*-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`)),
  ].join(' ');

function run({ title, args, mayBeThere }: Step): void {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--package', CLI, 'tcb', ...args], {
    cwd: DIST,
    encoding: 'utf8',
  });
  const output = `${stdout}\n${stderr}`;
  if (status === 0) console.log(`✓ ${title}`);
  else if (mayBeThere && ALREADY_THERE.test(output)) console.log(`= ${title} (was there)`);
  else throw new CannotDeploy(`${title} failed:\n${output.trim()}`);
}

async function main(): Promise<void> {
  const isDryRun = process.argv.includes('--dry-run');
  const settings = readSettings(process.env, isDryRun);
  const functions = sources();
  const steps = deploymentSteps(COLLECTIONS, functions, settings, relative(DIST, CONFIG));
  if (isDryRun) {
    for (const { title, args } of steps) console.log(`# ${title}\n${shown(args)}`);
    console.log(`\n${steps.length} steps, none was run`);
    return;
  }
  await bundleFunctions();
  mkdirSync(DIST, { recursive: true });
  try {
    writeFileSync(CONFIG, JSON.stringify(cloudbaseConfig(functions, settings), null, 2), { mode: 0o600 });
    run({
      title: 'sign in',
      args: ['login', '--apiKeyId', settings.secretId, '--apiKey', settings.secretKey],
    });
    steps.forEach(run);
  } finally {
    rmSync(CONFIG, { force: true });
  }
  console.log(`\n${steps.length} steps done`);
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotDeploy ? `cannot deploy: ${error.message}` : error);
  process.exitCode = 1;
});
