import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { makeVault } from '../cloudfunctions/_app/adapters/vault';
import { COLLECTIONS } from '../cloudfunctions/_app/indexes';
import type { Vault } from '../cloudfunctions/_app/ports/vault';
import type { Jurisdiction } from '../domain/grid/grid';
import type { RouteHandler } from './cloud/http/route';
import { consoleLogger, type Logger } from './cloud/logger';
import type { SamplePerson } from './cloud/people';
import { startCloud, type LocalCloud } from './cloud/server';
import type { DocumentDatabase } from './cloud/store/database';
import { readById } from './county/full/read';
import { readFullPeople } from './county/full/people';
import { COUNTY, OTHER_VILLAGE, TOWNSHIP, VILLAGE } from './county/ids';
import { isEmpty, loadSample } from './county/load';
import { peopleListing } from './county/people/listing';
import { nextWakeAt } from './next-wake';
import { localPhoneKey } from './phone-key';
import { phoneRoutes } from './phone/routes';

export const ROOT = resolve(__dirname, '..');
const FUNCTIONS = join(ROOT, 'dist/cloudfunctions');
const PHONE = join(ROOT, 'dist/phone');

/** 订阅消息模板 · Stand-ins for the ids that WeChat gives out. */
const TEMPLATES = { TEMPLATE_REPORTER: 'local-reporter', TEMPLATE_DESK: 'local-desk' } as const;

export interface RunOptions {
  readonly dataDir: string;
  /** 0: any free port. */
  readonly port?: number;
  /** False: writes don't wait for the disk (tests that don't ask for it). */
  readonly isDurable?: boolean;
  /** False: an empty database gets places and people, but no matters. */
  readonly hasMatters?: boolean;
  /** True: it also gets what was closed in some villages in the last months. */
  readonly hasPast?: boolean;
  /** An instant to which the clock is moved before the sample is loaded; the past can't be reached. */
  readonly now?: number | null;
  readonly logger?: Logger;
  /** More variables for the functions. */
  readonly functionEnv?: Readonly<Record<string, string>>;
}

/** 本地网里办 · The local cloud with the product's functions, the phones' pages and the sample county. */
export interface LocalVillage {
  readonly url: string;
  readonly cloud: LocalCloud;
  readonly people: () => readonly SamplePerson[];
  readonly vault: Vault;
  /** Whether the sample was loaded just now. */
  readonly isNew: boolean;
  stop(): Promise<void>;
}

function isBuilt(): boolean {
  return existsSync(join(FUNCTIONS, 'api/index.js'));
}

/** Jurisdictions in which somebody's phone can be opened, and who is there besides the sample's people. */
function readListed(database: DocumentDatabase): ReturnType<Parameters<typeof peopleListing>[0]> {
  const full = readFullPeople(database);
  const ids = [VILLAGE, OTHER_VILLAGE, TOWNSHIP, COUNTY, ...full.jurisdictionIds];
  return { jurisdictions: readById<Jurisdiction>(database, 'jurisdictions', ids), more: full.people };
}

/** Starts everything. Throws an Error when nothing is built, or as `listen` does when the port is taken. */
export async function startLocal(options: RunOptions): Promise<LocalVillage> {
  if (!isBuilt()) throw new Error('dist/ has no cloud functions: run npm run build first');
  const {
    dataDir,
    port = 0,
    isDurable = true,
    hasMatters = true,
    hasPast = false,
    now = null,
    logger = consoleLogger,
  } = options;
  const key = localPhoneKey(dataDir);
  const vault = makeVault(key);
  const pages = phoneRoutes({ dist: PHONE });
  const phones: RouteHandler = ({ request, response, url }) => pages(request, response, url);
  const running: { cloud?: LocalCloud } = {};
  const listing = peopleListing(
    () => (running.cloud ? readListed(running.cloud.database) : { jurisdictions: [], more: [] }),
    vault,
    () => running.cloud?.clock.now() ?? 0,
  );
  const cloud = await startCloud({
    dataDir,
    port,
    functionsDir: FUNCTIONS,
    collections: COLLECTIONS,
    people: listing,
    synchronous: isDurable ? 'FULL' : 'OFF',
    logger,
    invokeRules: { api: 'user' },
    functionEnv: { PHONE_KEY: key, ...TEMPLATES, ...options.functionEnv },
    nextWakeAt: (afterAt) => (running.cloud ? nextWakeAt(running.cloud.database, afterAt) : undefined),
    mediaCheckFunction: 'courier',
    routes: [phones],
  });
  running.cloud = cloud;
  const isNew = isEmpty(cloud);
  try {
    if (now !== null) cloud.clock.moveTo(now);
    const templateIds = Object.values(TEMPLATES);
    if (isNew) await loadSample(cloud, { vault, templateIds, hasMatters, hasPast });
  } catch (error) {
    await cloud.close();
    throw error;
  }
  return { url: cloud.url, cloud, vault, people: listing, isNew, stop: () => cloud.close() };
}
