export type NetworkType = 'wifi' | '4g' | '2g' | 'none';

export interface NetworkStatus {
  readonly isConnected: boolean;
  readonly networkType: NetworkType;
}

/** Extra wait of a request on a weak (2g) network, in ms. */
const WEAK_DELAY_MS = 1_500;

let type: NetworkType = 'wifi';
const listeners = new Set<(status: NetworkStatus) => void>();

/** Switched from the panel or by a test; listeners of wx.onNetworkStatusChange hear it. */
export function setNetwork(next: NetworkType): void {
  if (next === type) return;
  type = next;
  for (const listener of [...listeners]) listener(networkStatus());
}

export function networkStatus(): NetworkStatus {
  return { isConnected: type !== 'none', networkType: type };
}

export function onNetworkStatus(listener: (status: NetworkStatus) => void): void {
  listeners.add(listener);
}

export function offNetworkStatus(listener?: (status: NetworkStatus) => void): void {
  if (listener) listeners.delete(listener);
  else listeners.clear();
}

/** Every request passes here first: fails at once without a network, waits on a weak one. */
export async function passNetwork(): Promise<void> {
  if (type === 'none') throw new NetworkDown();
  if (type === '2g') await new Promise((resolve) => setTimeout(resolve, WEAK_DELAY_MS));
}

export class NetworkDown extends Error {
  constructor() {
    super('request:fail -105:net::ERR_INTERNET_DISCONNECTED');
  }
}
