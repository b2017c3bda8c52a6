import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseCron, type Cron } from '../time/cron';

export interface FunctionTimer {
  readonly functionName: string;
  readonly name: string;
  readonly cron: Cron;
}

/** A built function as it would be deployed: its folder under `dist/cloudfunctions/`. */
export interface FunctionConfig {
  readonly name: string;
  readonly entry: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly timers: readonly FunctionTimer[];
  /** The open APIs it may call, `permissions.openapi`. */
  readonly openApis: readonly string[];
}

const DEFAULT_TIMEOUT_S = 20;
const MOST_TIMEOUT_S = 60;
const DEFAULT_MEMORY_MB = 256;

interface ConfigFile {
  readonly timeout?: number;
  readonly memorySize?: number;
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
}

/** Reads every function of the folder; one without `index.js` isn't built and isn't there. */
export function readFunctions(functionsDir: string): FunctionConfig[] {
  if (!existsSync(functionsDir)) return [];
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(functionsDir, entry.name, 'index.js')))
    .map(({ name }) => readFunction(functionsDir, name))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function readFunction(functionsDir: string, name: string): FunctionConfig {
  const file = path.join(functionsDir, name, 'config.json');
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {};
  const timers = (config.triggers ?? []).filter(({ type }) => type === 'timer');
  return {
    name,
    entry: path.resolve(functionsDir, name, 'index.js'),
    timeoutMs: Math.min(config.timeout ?? DEFAULT_TIMEOUT_S, MOST_TIMEOUT_S) * 1000,
    memoryMb: config.memorySize ?? DEFAULT_MEMORY_MB,
    openApis: config.permissions?.openapi ?? [],
    timers: timers.map((timer) => ({ functionName: name, name: timer.name, cron: parseCron(timer.config) })),
  };
}
