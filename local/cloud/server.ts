import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudServices } from './actions/action';
import { FunctionRunner, type InvokeRule } from './functions/runner';
import { adminRoute } from './http/admin';
import { respondClientError } from './http/client-errors';
import { functionsRoute } from './http/functions';
import { refusalOf } from './http/guard';
import { localRoutes } from './http/local';
import { respondJson } from './http/respond';
import type { RouteHandler, Visit } from './http/route';
import { storageRoutes } from './http/storage';
import { consoleLogger, type Logger } from './logger';
import { Credits } from './open-api/credits';
import { MediaChecks } from './open-api/media-checks';
import { OpenApi } from './open-api/open-api';
import type { PeopleSource } from './people';
import { FileStore } from './storage/file-store';
import { Signer } from './storage/signer';
import type { Synchronous } from './store/connection';
import { DocumentDatabase } from './store/database';
import type { CollectionSpec } from './store/manifest';
import { LocalClock } from './time/local-clock';
import { Timers, type FiredTimer, type TimersOptions } from './time/timers';

export interface CloudOptions {
  /** Everything that must survive a restart lies here. */
  readonly dataDir: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** The built functions, `dist/cloudfunctions`. */
  readonly functionsDir: string;
  /** The manifest of collections and indexes. */
  readonly collections?: readonly CollectionSpec[];
  readonly people?: PeopleSource;
  readonly env?: string;
  readonly appid?: string;
  /** FULL: what is acknowledged is on the disk. OFF is for tests that don't ask for it. */
  readonly synchronous?: Synchronous;
  /** The machine's time; the cloud's own is this plus an offset. */
  readonly machineNow?: () => number;
  readonly logger?: Logger;
  /** Who may call which function; one that isn't named can't be called from a phone. */
  readonly invokeRules?: Readonly<Record<string, InvokeRule>>;
  /** More variables for the functions' environment. */
  readonly functionEnv?: Readonly<Record<string, string>>;
  readonly mostInstances?: number;
  readonly nextWakeAt?: NonNullable<TimersOptions['nextWakeAt']>;
  /** The function that takes WeChat's pushed events. */
  readonly mediaCheckFunction?: string;
  readonly mediaCheckDelayMs?: number;
  /** More pages and files to serve; asked after the cloud's own routes. */
  readonly routes?: readonly RouteHandler[];
}

/** 本地云 · A running local cloud. */
export interface LocalCloud {
  readonly url: string;
  readonly port: number;
  readonly env: string;
  readonly clock: LocalClock;
  readonly database: DocumentDatabase;
  readonly functions: FunctionRunner;
  /** Moves the clock forward and waits for everything that falls due. */
  advance(ms: number): Promise<FiredTimer[]>;
  /** Takes the functions as they are built now. */
  reloadFunctions(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_MEDIA_CHECK_MS = 1500;

export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const { dataDir, env = 'wangliban-local', appid = 'wxlocal0000000000', logger = consoleLogger } = options;
  const people = options.people ?? (() => []);
  let url = '';
  const clock = new LocalClock(dataDir, options.machineNow);
  const database = new DocumentDatabase(dataDir, options.synchronous ?? 'FULL', logger);
  database.declare(options.collections ?? []);
  const { connection } = database;
  const files = new FileStore(dataDir, env, connection, clock, new Signer(dataDir));
  const functions = new FunctionRunner({
    functionsDir: options.functionsDir,
    env,
    appid,
    functionEnv: options.functionEnv ?? {},
    invokeRules: options.invokeRules ?? {},
    mostInstances: options.mostInstances ?? 4,
    clock,
    logger,
    adminUrl: () => `${url}/admin`,
  });
  const mediaChecks = new MediaChecks({
    connection,
    clock,
    files,
    functions,
    logger,
    appid,
    functionName: options.mediaCheckFunction,
    delayMs: options.mediaCheckDelayMs ?? DEFAULT_MEDIA_CHECK_MS,
  });
  const credits = new Credits(connection);
  const openApi = new OpenApi(connection, { appid, clock, files, people, credits, mediaChecks }, logger);
  const timers = new Timers({
    clock,
    functions,
    logger,
    nextWakeAt: options.nextWakeAt,
    onTime: () => mediaChecks.deliverDue(),
  });
  const services: CloudServices = { env, database, clock, functions, files, openApi, logger, url: () => url };
  const routes: RouteHandler[] = [
    adminRoute(services),
    functionsRoute(functions, people),
    ...storageRoutes(files, people),
    ...localRoutes({ services, timers, mediaChecks, credits, people }),
    ...(options.routes ?? []),
  ];
  const server = await listen(routes, options.port ?? 0, logger);
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  functions.start();
  timers.start();
  mediaChecks.start();

  return {
    url,
    port,
    env,
    clock,
    database,
    functions,
    advance: (ms) => timers.advanceTo(clock.now() + ms),
    async reloadFunctions() {
      await functions.reload();
      timers.start();
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.all([timers.close(), mediaChecks.close(), functions.close()]);
      database.close();
    },
  };
}

function listen(
  routes: readonly RouteHandler[],
  port: number,
  logger: Logger,
): Promise<ReturnType<typeof createServer>> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    void serve({ request, response, url }, routes).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else respondClientError(response, error, logger);
    });
  });
  // Longer than any client keeps a free connection, so that none is closed while it is taken up again.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function serve(visit: Visit, routes: readonly RouteHandler[]): Promise<void> {
  const refusal = refusalOf(visit.request);
  if (refusal !== undefined) {
    respondJson(visit.response, 403, { errCode: -501008, errMsg: refusal });
    return;
  }
  for (const handle of routes) if (await handle(visit)) return;
  respondJson(visit.response, 404, { errCode: -501000, errMsg: `nothing at ${visit.url.pathname}` });
}
