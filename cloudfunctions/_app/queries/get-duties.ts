import * as v from 'valibot';

import { hasRight, mayAnywhere } from '../../../domain/access/rights';
import type { PersonActor } from '../../../domain/access/actor';
import type { DutiesView, StationView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import { DUTY_OFFICES, stationsAt, type Duties, type Station } from '../../../domain/village/duty/duty';
import { countyLines } from '../../../domain/village/duty/template';
import { dutiesKind } from '../../../domain/village/duty/kind';
import { mayReadTask, stationKey } from '../../../domain/village/task/kind';
import { rightToWrite } from '../../../domain/village/duty/write';
import type { Handler } from '../context';
import { ownCounty } from '../people/own-village';
import { nothing, recordId } from '../schemas';
import { readDuties, villageOfPost } from '../village/task-scope';
import { nameIn, pathNameIn } from '../views/place-names';
import { taskRow } from '../views/task-view';

const MOST_TASKS = 50;
const COUNTY_DIGITS = 6;

export const getDutiesInput = nothing;

/** Where somebody has a post, else where they live. */
const villageOf = (actor: PersonActor): PlaceId | null =>
  villageOfPost(actor) ?? (actor.binding?.state === 'confirmed' ? actor.binding.villageId : null);

/**
 * 岗位职责 · What each post of the caller's village is for, the county's lines and the village's own, and its posts
 * for people without office; to the county its template.
 */
export const getDuties: Handler<'duties.get'> = async (_input, context) => {
  const { actor, jurisdictions, now } = context;
  const village = villageOf(actor);
  const countyId = ownCounty(actor) ?? village?.slice(0, COUNTY_DIGITS) ?? null;
  const [own, county] = await Promise.all([
    village === null ? null : readDuties(context, village),
    countyId === null ? null : readDuties(context, countyId),
  ]);
  const isTemplate = village === null && countyId !== null;
  const placeId = village ?? countyId;
  const written = isTemplate ? county : own;
  return {
    placeId,
    placeName: placeId === null ? '' : nameIn(jurisdictions)(placeId),
    isTemplate,
    version: written?.version ?? 0,
    canWrite: placeId !== null && hasRight(actor.seats, rightToWrite(placeId), placeId),
    canManageStations: village !== null && hasRight(actor.seats, 'station.manage', village),
    own: ownOf(actor, pathNameIn(jurisdictions)),
    offices: DUTY_OFFICES.map((office) => ({
      office,
      county: countyLines(county, office),
      village: own?.lines[office] ?? [],
    })),
    stations: stationsAt(own, now).map((station) => stationView(station, own, actor)),
  };
};

function ownOf({ seats }: PersonActor, nameOf: (id: PlaceId) => string): DutiesView['own'] {
  return seats.flatMap(({ role, deskId, standsInFor }) => {
    const office = DUTY_OFFICES.find((one) => one === role);
    return office ? [{ office, deskName: nameOf(deskId), standsInFor: standsInFor?.personName ?? null }] : [];
  });
}

const stationView = (
  { id, name, duties: lines, holderId, fromAt }: Station,
  duties: Duties | null,
  actor: PersonActor,
): StationView => ({
  id,
  name,
  duties: lines,
  holderName: duties?.names[holderId] ?? '',
  isYours: holderId === actor.personId,
  fromAt,
});

export const getStationInput = v.object({ stationId: recordId });

/** 一个设岗 · What it is for, and what its holder does by it. Refuses: STATION_NOT_FOUND. */
export const getStation: Handler<'station.get'> = async ({ stationId }, context) => {
  const { actor, records } = context;
  const villageId = villageOf(actor);
  const [duties, { rows }] = await Promise.all([
    villageId === null ? null : readDuties(context, villageId),
    records.tasks.list([stationKey(stationId)], 'desc', MOST_TASKS, null),
  ]);
  const station = duties?.stations.find(({ id }) => id === stationId);
  if (!duties || !station || !dutiesKind.mayRead(duties, actor))
    throw new DomainError('STATION_NOT_FOUND', { stationId });
  const isOpen = station.toAt === null;
  return {
    station: stationView(station, duties, actor),
    canEnd: isOpen && hasRight(actor.seats, 'station.manage', duties.villageId),
    canGive:
      isOpen &&
      mayAnywhere(actor.seats, 'task.give') &&
      actor.seats.some(({ deskId }) => levelOf(deskId) === 'village'),
    tasks: rows.filter((task) => mayReadTask(task, actor)).map((task) => taskRow(task, actor)),
  };
};
