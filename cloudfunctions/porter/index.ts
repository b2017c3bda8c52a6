import { readOrigin } from '../_app/adapters/cloudbase/identity';
import { makeApp, makePorts } from '../_app/adapters/cloudbase/ports';
import { runPorter, type PorterReport } from '../_app/sweeps/run-porter';

const app = makeApp();
const ports = makePorts(app, process.env);

/** 搬运工 · Every minute, by its timer; no person can set it off. */
export async function main(): Promise<PorterReport | { readonly refused: true }> {
  const { isClient, openid } = readOrigin(app, process.env);
  if (isClient || openid !== null) return { refused: true };
  return runPorter(ports);
}
