import type { PersonActor } from '../../../domain/access/actor';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';

/** 本村 · The village at whose desk somebody sits; undefined: at none. */
export const ownVillage = ({ seats }: PersonActor): PlaceId | undefined =>
  seats.find(({ deskId }) => levelOf(deskId) === 'village')?.deskId;

/** 本县 · The county at whose desk somebody sits; undefined: at none. */
export const ownCounty = ({ seats }: PersonActor): PlaceId | undefined =>
  seats.find(({ deskId }) => levelOf(deskId) === 'county')?.deskId;
