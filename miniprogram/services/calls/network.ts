/** 网络 · Whether the phone has a network, and who wants to hear when that changes. */
type Listener = (isOnline: boolean) => void;

let online = true;
const listeners = new Set<Listener>();

function become(next: boolean): void {
  if (next === online) return;
  online = next;
  listeners.forEach((listener) => listener(next));
}

export function startNetwork(): void {
  wx.getNetworkType({ success: ({ networkType }) => become(networkType !== 'none') });
  wx.onNetworkStatusChange(({ isConnected }) => become(isConnected));
}

export const isOnline = (): boolean => online;

/** Calls `listener` at every change until the answered function is called. */
export function onNetworkChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
