/** 手机上的空间 · What somebody wrote comes before what lists have shown, when the phone's storage is full. */
import { forgetSeen } from '../calls/cache';
import { CallFailed } from '../calls/call-failed';

/** Keeps what must not be lost. Throws a CallFailed PHONE_FULL. */
export function keepOnPhone(key: string, value: unknown): void {
  if (!keepIfRoom(key, value)) throw new CallFailed('PHONE_FULL');
}

/** Keeps what would be a pity to lose, as far as there is room; answers whether it is kept. */
export function keepIfRoom(key: string, value: unknown): boolean {
  if (isKept(key, value)) return true;
  forgetSeen();
  return isKept(key, value);
}

function isKept(key: string, value: unknown): boolean {
  try {
    wx.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}
