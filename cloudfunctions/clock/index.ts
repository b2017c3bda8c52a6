import { readOrigin } from '../_app/adapters/cloudbase/identity';
import { makeApp, makePorts } from '../_app/adapters/cloudbase/ports';
import { runClock, type ClockReport } from '../_app/sweeps/run-clock';

const app = makeApp();
const ports = makePorts(app, process.env);

/** 时钟 · Every minute, by its timer; no person can set it off. */
export async function main(): Promise<ClockReport | { readonly refused: true }> {
  const { isClient, openid } = readOrigin(app, process.env);
  if (isClient || openid !== null) return { refused: true };
  return runClock(ports);
}
