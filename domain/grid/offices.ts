import { levelOf, type Level, type PlaceId } from './place';
import type { Role } from './posts';

/** 职务 · The offices that a desk of each level has, the first the usual one. */
export const OFFICES: Readonly<Record<Level, readonly Role[]>> = {
  county: ['countyAdmin'],
  township: ['townshipSupervisor'],
  village: ['villageOfficer', 'villageSecretary'],
  grid: ['gridMember', 'groupHead'],
  microGrid: ['linkedMember'],
};

/** Only one at a time may hold it. */
export const isForOne = (role: Role): boolean => role === 'villageSecretary';

export function hasOffice(deskId: PlaceId, role: Role): boolean {
  const level = levelOf(deskId);
  return level !== null && OFFICES[level].includes(role);
}
