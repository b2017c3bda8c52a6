import { DomainError } from '../errors';
import { isUnder, levelOf } from '../grid/place';
import type { PlaceId } from '../grid/place';
import type { Seat } from '../grid/posts';

/**
 * 与地方的关系 · How somebody stands to a place by their seats: they sit at its desk or at one above it.
 *
 * A secretary is of the village's desk too.
 */
export type Standing =
  | 'microGridDesk' // 微网格
  | 'gridDesk' // 网格
  | 'villageDesk' // 村
  | 'secretary' // 村党支部书记
  | 'township' // 乡镇督办
  | 'county'; // 县级管理员

/** 管理权 · What people at a desk may do or see besides single matters. */
export type Right =
  | 'village.board' // 村情
  | 'village.matters' // 一组的事
  | 'township.matters'; // 乡镇督办

/** 管理权限 · The one table of who may do what about a place; docs/access.md is drawn from it. */
export const RIGHTS: Readonly<Record<Right, readonly Standing[]>> = {
  'village.board': ['villageDesk', 'township'],
  'village.matters': ['villageDesk', 'township'],
  'township.matters': ['township'],
};

function standingsOfSeat({ deskId, role }: Seat): readonly Standing[] {
  switch (levelOf(deskId)) {
    case 'microGrid':
      return ['microGridDesk'];
    case 'grid':
      return ['gridDesk'];
    case 'village':
      return role === 'villageSecretary' ? ['villageDesk', 'secretary'] : ['villageDesk'];
    case 'township':
      return ['township'];
    case 'county':
      return ['county'];
    case null:
      return [];
  }
}

/** 可否 · Whether one of these seats has the right over a place. */
export function hasRight(seats: readonly Seat[], right: Right, placeId: PlaceId): boolean {
  return seats
    .filter(({ deskId }) => deskId === placeId || isUnder(placeId, deskId))
    .some((seat) => standingsOfSeat(seat).some((standing) => RIGHTS[right].includes(standing)));
}

/** Refuses NOT_ALLOWED, also when no place is meant; answers the place. */
export function assertRight(
  { seats }: { readonly seats: readonly Seat[] },
  right: Right,
  placeId: PlaceId | undefined,
): PlaceId {
  if (placeId === undefined || !hasRight(seats, right, placeId))
    throw new DomainError('NOT_ALLOWED', { action: right });
  return placeId;
}
