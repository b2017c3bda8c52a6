import { readOrigin } from '../_app/adapters/cloudbase/identity';
import { makeApp, makePorts } from '../_app/adapters/cloudbase/ports';
import { readVerdict, receiveVerdict } from '../_app/sweeps/receive-verdict';
import { runCourier, type CourierReport } from '../_app/sweeps/run-courier';

const app = makeApp();
const ports = makePorts(app, process.env);

/**
 * 信使 · Every minute, by its timer; and whenever WeChat pushes the verdict on a file (`wxa_media_check`, set
 * up as a message push to this function). No person can set it off.
 */
export async function main(event: unknown): Promise<CourierReport | 'success' | { readonly refused: true }> {
  const { isClient, openid } = readOrigin(app, process.env);
  const verdict = readVerdict(event);
  if (isClient || (openid !== null && !verdict)) return { refused: true };
  if (!verdict) return runCourier(ports);
  if (!(await receiveVerdict(ports, verdict))) throw new Error('the verdict is of no file that is known yet');
  return 'success';
}
