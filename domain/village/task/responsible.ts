import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { levelOf, placesInUse, type Jurisdiction } from '../../grid/grid';
import { holdersAt, type Role } from '../../grid/posts';
import { stationsAt, type Duties } from '../duty/duty';
import type { Responsible } from './task';

/** 可担责的人 · Somebody with a post in the village, or with one for people without office. */
export interface Candidate extends Responsible {
  readonly name: string;
  readonly role: Role | null;
  /** 设岗名; null: of an office. */
  readonly stationName: string | null;
}

/** 候选 · Each post-holder once, by their widest desk; then each station. */
export function candidatesFor(
  village: Jurisdiction,
  duties: Duties | null,
  now: Instant,
): readonly Candidate[] {
  const desks = placesInUse(village, now)
    .map(({ id }) => id)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const holders = desks.flatMap((deskId) =>
    holdersAt(village, deskId, now).map(({ personId, personName, role }): Candidate => ({
      responsibleId: personId,
      deskId,
      stationId: null,
      name: personName,
      role,
      stationName: null,
    })),
  );
  const once = new Map([...holders].reverse().map((one) => [one.responsibleId, one]));
  const stations = stationsAt(duties, now).map(({ id, name, holderId, placeId }): Candidate => ({
    responsibleId: holderId,
    deskId: placeId,
    stationId: id,
    name: duties?.names[holderId] ?? '',
    role: null,
    stationName: name,
  }));
  return [...[...once.values()].reverse(), ...stations];
}

/** Refuses PERSON_NOT_FOUND: nobody of the village with a post, or not with this one. */
export function responsibleIn(
  candidates: readonly Candidate[],
  responsibleId: string,
  stationId: string | null,
): Candidate {
  const found = candidates.find((one) => one.responsibleId === responsibleId && one.stationId === stationId);
  if (!found || levelOf(found.deskId) === null) throw new DomainError('PERSON_NOT_FOUND');
  return found;
}
