import type { LocalClock } from '../time/local-clock';
import { CloudError } from '../errors';
import type { FunctionConfig } from './function-config';
import { FunctionInstance, type InstanceOptions } from './instance';
import type { WorkerCall } from './messages';

interface Waiting {
  readonly resolve: (instance: FunctionInstance) => void;
  readonly reject: (error: CloudError) => void;
}

/** 实例池 · The warm instances of one function. It grows while all are busy, up to a few, then events queue. */
export class InstancePool {
  readonly #instances = new Set<FunctionInstance>();
  /** Those that have an event, or are just being given one. */
  readonly #taken = new Set<FunctionInstance>();
  readonly #queue: Waiting[] = [];

  constructor(
    readonly config: FunctionConfig,
    private readonly options: Omit<InstanceOptions, 'name' | 'entry' | 'memoryMb' | 'offsetMs'>,
    private readonly clock: LocalClock,
    private readonly most: number,
  ) {}

  /** Starts an instance before the first event needs it. */
  warm(): void {
    if (this.#instances.size === 0) this.#grow();
  }

  async run(call: Omit<WorkerCall, 'id'>): Promise<string> {
    const instance = this.#takeFree() ?? (await this.#wait());
    try {
      return await instance.run(call, this.config.timeoutMs);
    } finally {
      this.#taken.delete(instance);
      this.#serveQueue();
    }
  }

  async close(): Promise<void> {
    const instances = [...this.#instances];
    this.#instances.clear();
    const closing = new CloudError(
      'FUNCTIONS_REQUEST_FAIL',
      `${this.config.name} is being replaced or stopped`,
    );
    for (const { reject } of this.#queue.splice(0)) reject(closing);
    await Promise.all(instances.map((instance) => instance.stop()));
  }

  #takeFree(): FunctionInstance | undefined {
    const free = [...this.#instances].find((instance) => !this.#taken.has(instance));
    const instance = free ?? (this.#instances.size < this.most ? this.#grow() : undefined);
    if (instance) this.#taken.add(instance);
    return instance;
  }

  #wait(): Promise<FunctionInstance> {
    return new Promise((resolve, reject) => this.#queue.push({ resolve, reject }));
  }

  /** Hands waiting events to instances that are free, or to fresh ones in place of those that died. */
  #serveQueue(): void {
    while (this.#queue.length > 0) {
      const instance = this.#takeFree();
      if (!instance) return;
      this.#queue.shift()?.resolve(instance);
    }
  }

  #grow(): FunctionInstance {
    const { name, entry, memoryMb } = this.config;
    const options = { ...this.options, name, entry, memoryMb, offsetMs: this.clock.aheadMs };
    const instance = new FunctionInstance(options, () => this.#instances.delete(instance));
    this.#instances.add(instance);
    return instance;
  }
}
