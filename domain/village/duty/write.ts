import { namesOf, type PersonActor } from '../../access/actor';
import { assertRight, type Right } from '../../access/rights';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { levelOf, type PlaceId } from '../../grid/place';
import type { Notice, NoticeTemplate } from '../../notice/notice';
import { noticeOf, withLine } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import { recordId } from '../../record/ids';
import type { By, Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { stationsAt, type Duties, type DutyEvent, type DutyOffice, type Station } from './duty';

/** A village has no more posts for people without office at a time. */
const MOST_STATIONS = 60;

/** 一地一份 · Found by its place. */
export const dutiesId = (placeId: PlaceId): string => recordId(placeId, 'duties');

/** 还没写过 · Of a place that has written nothing yet. */
export const emptyDuties = (placeId: PlaceId, now: Instant): Duties => ({
  ...emptyRecord(dutiesId(placeId), placeId, now),
  lines: {},
  stations: [],
});

export const originOf = ({ _id, villageId }: Duties): Origin<DutyEvent> => ({
  facts: { _id, villageId },
  wordsOf: (_line, { words }) => words,
});

function handOf(actor: PersonActor, right: Right, placeId: PlaceId): By {
  assertRight(actor, right, placeId);
  const seat = actor.seats.find(({ deskId }) => deskId === placeId);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: right });
  return bySeat(actor, seat);
}

/** 记一行 · The duties with one more line, and who must hear of it. */
export function recorded(
  duties: Duties,
  event: DutyEvent,
  names: Readonly<Record<string, string>>,
  told: { readonly template: NoticeTemplate; readonly personId: string } | null = null,
): Duties {
  const noticesOf = (one: Duties): readonly Notice[] =>
    told ? [noticeOf(one, told.template, { kind: 'person', personId: told.personId })] : [];
  return withLine(duties, event, originOf(duties), names, noticesOf);
}

/** 管职责的权 · The secretary's for the village's own lines, the county's for its template. */
export const rightToWrite = (placeId: PlaceId): Right =>
  levelOf(placeId) === 'county' ? 'duty.template' : 'duty.lines';

/**
 * 写职责 · The lines of one office, as they are from now on; the same lines again change nothing.
 *
 * Refuses: NOT_ALLOWED.
 */
export function writeLines(
  duties: Duties,
  office: DutyOffice,
  written: readonly string[],
  actor: PersonActor,
  now: Instant,
): Duties {
  const by = handOf(actor, rightToWrite(duties.villageId), duties.villageId);
  const lines = written.map((line) => line.trim()).filter((line) => line !== '');
  if (JSON.stringify(duties.lines[office] ?? []) === JSON.stringify(lines)) return duties;
  const event: DutyEvent = {
    type: 'written',
    office,
    lines,
    at: Math.max(now, duties.updatedAt),
    by,
    words: null,
  };
  return recorded({ ...duties, lines: { ...duties.lines, [office]: lines } }, event, namesOf(actor));
}

export interface StationDraft {
  readonly clientKey: string;
  readonly name: string;
  readonly duties: readonly string[];
  readonly holder: { readonly personId: string; readonly name: string; readonly placeId: PlaceId };
}

/**
 * 设岗 · A post for somebody without office, who is told; asked again it is there already.
 *
 * Refuses: NOT_ALLOWED, TOO_MANY_STATIONS.
 */
export function openStation(duties: Duties, draft: StationDraft, actor: PersonActor, now: Instant): Duties {
  const by = handOf(actor, 'station.manage', duties.villageId);
  const id = recordId(actor.personId, draft.clientKey);
  if (duties.stations.some((one) => one.id === id)) return duties;
  if (stationsAt(duties, now).length >= MOST_STATIONS)
    throw new DomainError('TOO_MANY_STATIONS', { most: MOST_STATIONS });
  const at = Math.max(now, duties.updatedAt);
  const { personId, name, placeId } = draft.holder;
  const station: Station = {
    id,
    name: draft.name,
    duties: draft.duties.map((line) => line.trim()).filter((line) => line !== ''),
    holderId: personId,
    placeId,
    fromAt: at,
    toAt: null,
  };
  const event: DutyEvent = { type: 'stationOpened', station, at, by, words: null };
  const told = { template: 'stationGiven', personId } as const;
  const after = { ...duties, stations: [...duties.stations, station] };
  return recorded(after, event, { ...namesOf(actor), [personId]: name }, told);
}

/** 撤岗 · Its holder is thanked; done again nothing changes. Refuses: NOT_ALLOWED, STATION_NOT_FOUND. */
export function endStation(duties: Duties, stationId: string, actor: PersonActor, now: Instant): Duties {
  const by = handOf(actor, 'station.manage', duties.villageId);
  const station = duties.stations.find(({ id }) => id === stationId);
  if (!station) throw new DomainError('STATION_NOT_FOUND', { stationId });
  if (station.toAt !== null) return duties;
  const at = Math.max(now, duties.updatedAt);
  const stations = duties.stations.map((one) => (one.id === stationId ? { ...one, toAt: at } : one));
  const event: DutyEvent = { type: 'stationEnded', stationId, at, by, words: null };
  const told = { template: 'stationEnded', personId: station.holderId } as const;
  const wakeAt = Math.min(duties.wakeAt ?? Infinity, at + REST_MS);
  return recorded({ ...duties, stations, wakeAt }, event, namesOf(actor), told);
}

/** 撤岗后多久收任务 · A task that somebody is just giving to the station is there by then. */
const REST_MS = 60_000;

/** 待收任务的岗 · Ended, and their open tasks may still be their holders'. */
export const stationsToClear = ({ stations, wakeAt }: Duties): readonly string[] =>
  stations.flatMap(({ id, toAt }) => (toAt !== null && toAt + REST_MS >= (wakeAt ?? Infinity) ? [id] : []));

/** 任务收回了 · The clock comes back for those that ended a moment ago. */
export function stationsCleared(duties: Duties, now: Instant): Duties {
  const later = duties.stations.flatMap(({ toAt }) =>
    toAt !== null && toAt + REST_MS > now ? [toAt + REST_MS] : [],
  );
  return { ...duties, wakeAt: later.length === 0 ? null : Math.min(...later) };
}
