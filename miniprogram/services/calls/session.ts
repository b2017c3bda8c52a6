/** 我是谁 · The person at this phone as the cloud last told it; kept for the next start. */
import type { MeView } from '../../../domain/contract';
import { forgetSeen } from './cache';
import { call } from '../cloud';
import { keepIfRoom } from '../phone/storage';

const KEY = 'me';

let me: MeView | null = null;
const listeners = new Set<() => void>();

export function currentMe(): MeView | null {
  if (me) return me;
  const kept = wx.getStorageSync<MeView | ''>(KEY);
  me = kept === '' ? null : kept;
  return me;
}

export function setMe(next: MeView): void {
  const before = currentMe();
  // What another person has seen isn't for this one.
  if (before && before.personId !== next.personId) forgetSeen();
  me = next;
  keepIfRoom(KEY, next);
  listeners.forEach((listener) => listener());
}

/** Asks the cloud anew. Throws a CallFailed. */
export async function refreshMe(): Promise<MeView> {
  const next = await call('me.get', {});
  setMe(next);
  return next;
}

export function setUnread(unread: number): void {
  const now = currentMe();
  if (now && now.unread !== unread) setMe({ ...now, unread });
}

/** Calls `listener` whenever name, desks, binding or unread changes, until the answered function is called. */
export function onMeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Clears what this phone keeps of the person and of what they have seen; drafts and unsent reports stay. */
export function forgetPerson(): void {
  me = null;
  wx.removeStorageSync(KEY);
  forgetSeen();
  listeners.forEach((listener) => listener());
}
