/** What every page shows itself by: the time, elder view, and whether there is a network. */
import type { Instant } from '../../../domain/contract';
import { clockNow } from '../calls/clock';
import { isElder, onElderChange } from '../phone/elder';
import { isOnline, onNetworkChange } from '../calls/network';

export interface Shell {
  readonly now: Instant;
  readonly isElder: boolean;
  readonly isOnline: boolean;
}

export const shellNow = (): Shell => ({ now: clockNow(), isElder: isElder(), isOnline: isOnline() });

/** Draws a page again when elder view or the network changes, until the answered function is called. */
export function followShell(draw: () => void): () => void {
  const stops = [onElderChange(draw), onNetworkChange(draw)];
  return () => stops.forEach((stop) => stop());
}
