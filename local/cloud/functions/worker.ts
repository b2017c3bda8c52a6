import { createRequire } from 'node:module';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerCall, WorkerReady, WorkerStart } from './messages';

/**
 * The inside of a function's instance: loads the deployed bundle once and hands it one event at a time.
 * The bundle stays as it is, so the cloud's time reaches it through this thread's own `Date`, and the
 * identity through this thread's own environment, as the service does it.
 */
const { name, entry, identityVariables } = workerData as WorkerStart;
const MachineDate = Date;
let { offsetMs } = workerData as WorkerStart;

const now = (): number => MachineDate.now() + offsetMs;
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
  apply: () => new MachineDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
});

type Handler = (event: unknown, context: unknown) => unknown;

function load(): Handler {
  const { main } = createRequire(entry)(entry) as { readonly main?: unknown };
  if (typeof main !== 'function') throw new Error(`${name}/index.js has no exports.main`);
  return main as Handler;
}

const describe = (error: unknown): { message: string; stack: string } => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, stack: stack ?? message };
};

async function answer(handler: Handler, call: WorkerCall): Promise<WorkerAnswer> {
  offsetMs = call.offsetMs;
  for (const variable of identityVariables) Reflect.deleteProperty(process.env, variable);
  Object.assign(process.env, call.env);
  try {
    const value: unknown = await handler(JSON.parse(call.event), call.context);
    return { id: call.id, value: value === undefined ? 'null' : JSON.stringify(value) };
  } catch (error) {
    return { id: call.id, error: describe(error) };
  }
}

function start(port: MessagePort): void {
  let handler: Handler;
  try {
    handler = load();
  } catch (error) {
    port.postMessage({ ready: describe(error).stack } satisfies WorkerReady);
    return;
  }
  port.on('message', (call: WorkerCall) => {
    void answer(handler, call).then((reply) => port.postMessage(reply));
  });
  port.postMessage({ ready: true } satisfies WorkerReady);
}

if (parentPort) start(parentPort);
