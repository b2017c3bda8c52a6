/** 上次的数据 · What a call last answered, so that a list shows at once and without a network. */
import type { CallName, Input, Instant } from '../../domain/contract';

const PREFIX = 'seen:';
/** Storage holds 10 MB; what isn't among the last of these is read anew. */
const MOST = 40;

export interface Kept<T> {
  readonly data: T;
  readonly at: Instant;
}

export const cacheKey = <C extends CallName>(call: C, input: Input<C>): string =>
  `${PREFIX}${call}:${JSON.stringify(input)}`;

export function recall<T>(key: string): Kept<T> | null {
  const kept = wx.getStorageSync<Kept<T> | ''>(key);
  return kept === '' ? null : kept;
}

const keptKeys = (): string[] => wx.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX));

export function remember(key: string, data: unknown, at: Instant): void {
  const others = keptKeys().filter((one) => one !== key);
  if (others.length >= MOST) forgetSeen();
  try {
    wx.setStorageSync(key, { data, at });
  } catch {
    // A full storage costs only the head start of the next visit.
    forgetSeen();
  }
}

export const forget = (key: string): void => wx.removeStorageSync(key);

/** Forgets all: for another person at this phone, or when consent is withdrawn. */
export function forgetSeen(): void {
  keptKeys().forEach((key) => wx.removeStorageSync(key));
}
