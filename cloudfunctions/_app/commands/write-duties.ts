import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { DUTY_OFFICES } from '../../../domain/village/duty/duty';
import { endStation as end, openStation as open, writeLines } from '../../../domain/village/duty/write';
import { changeDuties } from '../village/change-duties';
import type { Handler } from '../context';
import { everyResident } from '../people/every-resident';
import { readJurisdiction } from '../places/jurisdictions';
import { ownCounty, ownVillage } from '../people/own-village';
import { clientKey, id, recordId } from '../schemas';

const MOST_LINES = 12;
const MOST_LINE = 80;
const MOST_NAME = 12;

const lines = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(MOST_LINE))), v.maxLength(MOST_LINES));

export const writeDutiesInput = v.object({
  office: v.picklist(DUTY_OFFICES),
  lines,
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** 写职责 · The secretary's for the village, the county's for its template. Refuses: NOT_ALLOWED, STALE_WRITE. */
export const writeDuties: Handler<'duties.write'> = async ({ office, lines: written, version }, context) => {
  const { actor, now } = context;
  const placeId = ownVillage(actor) ?? ownCounty(actor);
  if (placeId === undefined) throw new DomainError('NOT_ALLOWED', { action: 'duty.lines' });
  return changeDuties(context, placeId, (duties) => writeLines(duties, office, written, actor, now), {
    version,
    text: written.join('\n'),
  });
};

export const openStationInput = v.object({
  clientKey,
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_NAME)),
  duties: v.pipe(lines, v.minLength(1)),
  holderId: id,
});

/** 设岗 · For somebody who lives in the village or has a post there. Refuses: NOT_ALLOWED, PERSON_NOT_FOUND. */
export const openStation: Handler<'station.open'> = async (input, context) => {
  const { actor, now, people } = context;
  const { clientKey: key, name, duties: written, holderId } = input;
  const villageId = assertRight(actor, 'station.manage', ownVillage(actor));
  const [village, residents] = await Promise.all([
    readJurisdiction(context, villageId),
    everyResident(people, villageId),
  ]);
  const resident = residents.find(({ personId }) => personId === holderId);
  const post = village.posts.find(({ personId, toAt }) => personId === holderId && toAt === null);
  if (!resident && !post) throw new DomainError('PERSON_NOT_FOUND');
  const holder = {
    personId: holderId,
    name: resident?.personName ?? post?.personName ?? '',
    placeId: resident?.placeId ?? post?.deskId ?? villageId,
  };
  const draft = { clientKey: key, name, duties: written, holder };
  return changeDuties(context, villageId, (duties) => open(duties, draft, actor, now), {
    text: [name, ...written].join('\n'),
  });
};

export const endStationInput = v.object({ stationId: recordId });

/** 撤岗 · What its holder still has to do goes back to who asked, by the clock. Refuses: NOT_ALLOWED, STATION_NOT_FOUND. */
export const endStation: Handler<'station.end'> = async ({ stationId }, context) => {
  const { actor, now } = context;
  const villageId = assertRight(actor, 'station.manage', ownVillage(actor));
  return changeDuties(context, villageId, (duties) => end(duties, stationId, actor, now), { text: '' });
};
