import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import { CloudError } from '../errors';
import type { Logger } from '../logger';
import { IDENTITY_VARIABLES } from './identity';
import type { WorkerAnswer, WorkerCall, WorkerReady } from './messages';

let workerCode: string | undefined;

/** The worker's source as plain JavaScript, so that a thread needs no loader of ours. */
function workerSource(): string {
  workerCode ??= transformSync(readFileSync(path.join(__dirname, 'worker.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
  }).code;
  return workerCode;
}

export interface InstanceOptions {
  readonly name: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly offsetMs: number;
  readonly logger: Logger;
}

interface Pending {
  readonly call: WorkerCall;
  readonly timeoutMs: number;
  timer: NodeJS.Timeout | undefined;
  readonly resolve: (value: string) => void;
  readonly reject: (error: CloudError) => void;
}

/** Loading a bundle has a limit of its own and doesn't count against the first event, as in the service. */
const MOST_LOADING_MS = 65_000;

/** 实例 · A warm instance of a function: one thread, one event at a time. */
export class FunctionInstance {
  #isRetired = false;
  #isReady = false;
  readonly #worker: Worker;
  #pending: Pending | undefined;
  #calls = 0;
  #lastWords = 'the function was stopped';

  constructor(
    private readonly options: InstanceOptions,
    private readonly onGone: () => void,
  ) {
    const { name, entry, env, memoryMb, offsetMs } = options;
    this.#worker = new Worker(workerSource(), {
      eval: true,
      env: { ...env },
      workerData: { name, entry, offsetMs, identityVariables: IDENTITY_VARIABLES },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    });
    this.#worker.unref();
    this.#worker.stdout.on('data', (chunk: Buffer) => this.#log('info', chunk));
    this.#worker.stderr.on('data', (chunk: Buffer) => this.#log('error', chunk));
    this.#worker.on('message', (answer: WorkerAnswer | WorkerReady) => {
      if ('ready' in answer) this.#begin(answer.ready);
      else this.#settle(answer);
    });
    this.#worker.on('error', (error) =>
      this.#fail('FUNCTIONS_EXECUTE_FAIL', `the function crashed: ${error.message}`),
    );
    this.#worker.on('exit', (code) =>
      this.#fail('FUNCTIONS_EXECUTE_FAIL', `the function exited with code ${code}`),
    );
  }

  /** Refuses FUNCTIONS_EXECUTE_FAIL when the function throws or dies, FUNCTIONS_TIME_LIMIT_EXCEEDED when late. */
  run(call: Omit<WorkerCall, 'id'>, timeoutMs: number): Promise<string> {
    if (this.#isRetired) return Promise.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', this.#lastWords));
    const id = ++this.#calls;
    return new Promise<string>((resolve, reject) => {
      this.#pending = { call: { ...call, id }, timeoutMs, timer: undefined, resolve, reject };
      if (this.#isReady) this.#send();
      else this.#limit(MOST_LOADING_MS);
    });
  }

  async stop(): Promise<void> {
    this.#isRetired = true;
    await this.#worker.terminate();
  }

  #begin(ready: true | string): void {
    this.#isReady = ready === true;
    if (ready !== true) this.#fail('FUNCTIONS_EXECUTE_FAIL', `the function can't be loaded: ${ready}`);
    else if (this.#pending) this.#send();
  }

  #send(): void {
    if (!this.#pending) return;
    this.#limit(this.#pending.timeoutMs);
    this.#worker.postMessage(this.#pending.call);
  }

  #limit(ms: number): void {
    if (!this.#pending) return;
    clearTimeout(this.#pending.timer);
    const late = `Invoking task timed out after ${ms / 1000} seconds`;
    this.#pending.timer = setTimeout(() => this.#fail('FUNCTIONS_TIME_LIMIT_EXCEEDED', late), ms);
  }

  #settle(answer: WorkerAnswer): void {
    if (answer.id !== this.#pending?.call.id) return;
    const { resolve, reject } = this.#finish(this.#pending);
    if ('value' in answer) {
      resolve(answer.value);
      return;
    }
    this.options.logger.error(`[${this.options.name}] ${answer.error.stack}`);
    reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', answer.error.message));
  }

  #finish(pending: Pending): Pending {
    clearTimeout(pending.timer);
    this.#pending = undefined;
    return pending;
  }

  /** The thread can't be trusted any more: it ends, and whoever waits is told. */
  #fail(code: string, message: string): void {
    if (!this.#isRetired) this.options.logger.error(`[${this.options.name}] ${message}`);
    if (this.#pending) this.#finish(this.#pending).reject(new CloudError(code, message));
    if (this.#isRetired) return;
    this.#isRetired = true;
    this.#lastWords = message;
    void this.#worker.terminate();
    this.onGone();
  }

  #log(level: 'info' | 'error', chunk: Buffer): void {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (line.trim()) this.options.logger[level](`[${this.options.name}] ${line}`);
    }
  }
}
