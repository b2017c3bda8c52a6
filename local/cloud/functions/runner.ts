import { randomUUID } from 'node:crypto';
import type { Doc } from '../ejson';
import { CloudError } from '../errors';
import type { Logger } from '../logger';
import type { LocalClock } from '../time/local-clock';
import { readFunctions, type FunctionConfig, type FunctionTimer } from './function-config';
import { identityEnv, type CallIdentity } from './identity';
import { InstancePool } from './pool';

/** Who may call a function from outside: a signed-in person, or nobody (timers and the service only). */
export type InvokeRule = 'user' | 'none';

export interface RunnerOptions {
  readonly functionsDir: string;
  readonly env: string;
  readonly appid: string;
  readonly functionEnv: Readonly<Record<string, string>>;
  readonly invokeRules: Readonly<Record<string, InvokeRule>>;
  readonly mostInstances: number;
  readonly clock: LocalClock;
  readonly logger: Logger;
  readonly adminUrl: () => string;
}

/** A function signs its requests with a secret id of its own, so the wire can tell which one is calling. */
export const FUNCTION_SECRET = 'local-function-';

/** A request or an answer of a function is at most 6 MB. */
export const MOST_EVENT_BYTES = 6 * 1024 * 1024;
/** What a person's phone may send to a function, and be answered. */
const MOST_CALL_BYTES = 100 * 1024;
const MOST_ANSWER_BYTES = 1024 * 1024;

/** 云函数 · Runs the built functions, each event in a warm instance with its own identity. */
export class FunctionRunner {
  #pools = new Map<string, InstancePool>();
  #isClosed = false;

  constructor(private readonly options: RunnerOptions) {}

  /** Reads the built functions and starts an instance of each. */
  start(): void {
    const { mostInstances, logger, clock } = this.options;
    const functions = readFunctions(this.options.functionsDir);
    this.#pools = new Map(
      functions.map((config) => [
        config.name,
        new InstancePool(config, { env: this.#environment(config.name), logger }, clock, mostInstances),
      ]),
    );
    for (const pool of this.#pools.values()) pool.warm();
  }

  /** Takes what was built anew; events in flight end with their old instances. */
  async reload(): Promise<void> {
    const old = this.#pools;
    this.start();
    await Promise.all([...old.values()].map((pool) => pool.close()));
  }

  /** Whether the function's `config.json` lets it call an open API. */
  permits(name: string, api: string): boolean {
    const wanted = api.toLowerCase();
    return this.#pools.get(name)?.config.openApis.some((one) => one.toLowerCase() === wanted) ?? false;
  }

  timers(): FunctionTimer[] {
    return [...this.#pools.values()].flatMap((pool) => pool.config.timers);
  }

  /** Calls a function in nobody's name; answers its value as JSON. */
  async call(name: string, event: Doc, caller: CallIdentity): Promise<string> {
    const identity = { ...caller, appid: this.options.appid };
    if (this.#isClosed) throw new CloudError('FUNCTIONS_REQUEST_FAIL', 'the cloud is closing');
    const pool = this.#pools.get(name);
    if (!pool) throw new CloudError('FUNCTION_NOT_FOUND', `there is no function ${name}`);
    const text = JSON.stringify(event);
    checkSize(text, MOST_EVENT_BYTES, 'request');
    const answer = await pool.run({
      event: text,
      context: this.#context(pool.config, identity),
      env: identityEnv(identity),
      offsetMs: this.options.clock.aheadMs,
    });
    checkSize(answer, MOST_EVENT_BYTES, 'answer');
    return answer;
  }

  /** Calls a function as `wx.cloud.callFunction` does. The event carries `userInfo`, told by the session. */
  async callFromClient(name: string, event: Doc, identity: CallIdentity): Promise<string> {
    if (this.#pools.has(name) && (this.options.invokeRules[name] ?? 'none') !== 'user') {
      throw new CloudError('PERMISSION_DENIED', `${name} can't be called from a mini-program`);
    }
    checkSize(JSON.stringify(event), MOST_CALL_BYTES, 'request');
    const userInfo = { openId: identity.openid, appId: this.options.appid };
    const answer = await this.call(name, { ...event, userInfo }, identity);
    checkSize(answer, MOST_ANSWER_BYTES, 'answer');
    return answer;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  /** What the service puts into a function's environment, so that the unmodified SDK finds this cloud. */
  #environment(name: string): Record<string, string> {
    const { env, functionEnv, adminUrl } = this.options;
    return {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl() }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD: 'true',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: `${FUNCTION_SECRET}${name}`,
      TENCENTCLOUD_SECRETKEY: 'local',
      SCF_NAMESPACE: env,
      TCB_ENV: env,
      SILENCE: 'true',
      ...functionEnv,
    };
  }

  #context(config: FunctionConfig, identity: CallIdentity): Record<string, unknown> {
    return {
      request_id: randomUUID(),
      function_name: config.name,
      function_version: '$LATEST',
      namespace: this.options.env,
      memory_limit_in_mb: config.memoryMb,
      time_limit_in_ms: config.timeoutMs,
      environment: JSON.stringify(identityEnv(identity)),
    };
  }
}

function checkSize(text: string, most: number, what: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return;
  throw new CloudError(
    'EXCEED_MAX_PAYLOAD_SIZE',
    `the ${what} has ${bytes} bytes, at most ${most} are allowed`,
  );
}
