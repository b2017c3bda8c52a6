/** 发件箱 · Parcels as storage keeps them, one key each, so that a kill in mid-write can spoil only one. */
import type { Parcel } from './parcel';
import { keepOnPhone } from '../phone/storage';

const PREFIX = 'outbox:';

/** Throws a CallFailed PHONE_FULL. */
export const putParcel = (parcel: Parcel): void => keepOnPhone(PREFIX + parcel.key, parcel);

export function getParcel(key: string): Parcel | null {
  const kept = wx.getStorageSync<Parcel | ''>(PREFIX + key);
  return kept === '' ? null : kept;
}

export const hasParcel = (key: string): boolean => getParcel(key) !== null;

export const removeParcel = (key: string): void => wx.removeStorageSync(PREFIX + key);

/** Oldest first. */
export const allParcels = (): readonly Parcel[] =>
  wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => getParcel(key.slice(PREFIX.length)) ?? [])
    .sort((a, b) => a.savedAt - b.savedAt);
