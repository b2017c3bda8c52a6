import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLogger } from '../../../local/cloud/logger';
import { startCloud, type CloudOptions, type LocalCloud } from '../../../local/cloud/server';
import { connect, type Sdk } from './sdk';

jest.setTimeout(60_000);

const REPOSITORY = path.resolve(__dirname, '../../..');

/** A function to be deployed into a test's cloud: its source, and what stands in its `config.json`. */
export interface FixtureFunction {
  readonly code: string;
  readonly config?: object;
}

export interface TestCloud extends Sdk {
  readonly cloud: LocalCloud;
  readonly dataDir: string;
  readonly functionsDir: string;
  /** Calls a function as a person's phone does. */
  call(name: string, event: unknown, person?: string): Promise<{ status: number; body: unknown }>;
  /** Any request to the cloud. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** jest's matchers are typed `any`; these are not. */
export const containing = (part: string): unknown => expect.stringContaining(part);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const anyString = (): unknown => expect.any(String);
export const anyNumber = (): unknown => expect.any(Number);

export const PEOPLE = [
  { id: 'resident', openid: 'openid-resident', name: '示例村民', phone: '13800000001', posts: [], desks: [] },
  {
    id: 'member',
    openid: 'openid-member',
    name: '示例网格员',
    posts: ['专职网格员'],
    desks: ['140928208224/01'],
  },
];

/** Starts a cloud on a free port with its own data, and the real SDK pointed at it. */
export async function startTestCloud(
  options: Partial<CloudOptions> & { functions?: Readonly<Record<string, FixtureFunction>> } = {},
): Promise<TestCloud> {
  const root = mkdtempSync(path.join(tmpdir(), 'local-cloud-'));
  const functionsDir = path.join(root, 'functions');
  const dataDir = options.dataDir ?? path.join(root, 'data');
  for (const [name, fixture] of Object.entries(options.functions ?? {})) deploy(functionsDir, name, fixture);
  const cloud = await startCloud({
    functionsDir,
    people: () => PEOPLE,
    logger: silentLogger,
    synchronous: 'OFF',
    ...options,
    dataDir,
  });
  return {
    cloud,
    dataDir,
    functionsDir,
    ...connect(cloud.url),
    async call(name, event, person) {
      const headers = person === undefined ? {} : { 'x-local-person': person };
      const body = JSON.stringify(event);
      const response = await fetch(`${cloud.url}/functions/${name}`, { method: 'POST', headers, body });
      return { status: response.status, body: await response.json() };
    },
    fetch: (to, init) => fetch(`${cloud.url}${to}`, init),
    async stop() {
      await cloud.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Puts a built function where the cloud looks for it. `sdk` in its code is the repository's node SDK. */
export function deploy(functionsDir: string, name: string, { code, config = {} }: FixtureFunction): void {
  const folder = path.join(functionsDir, name);
  mkdirSync(folder, { recursive: true });
  const modules = JSON.stringify(path.join(REPOSITORY, 'node_modules'));
  const preamble = `const use = (name) => require(${modules} + '/' + name);\n`;
  writeFileSync(path.join(folder, 'index.js'), preamble + code);
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config));
}
