import { isVillager } from '../../access/actor';
import { levelOf, townshipOf } from '../../grid/place';
import type { RecordKind } from '../../record/kind';
import type { Duties } from './duty';
import { holderOfStation } from './personal';

/** 岗位职责 · As a kind of record: found by its place, read by its villagers; the county's by everybody. */
export const dutiesKind: RecordKind<Duties, '_id'> = {
  /** The station that was opened or ended last. */
  subjectOf({ timeline, stations }) {
    const event = timeline.at(-1)?.event;
    if (event?.type === 'stationOpened') return event.station.name;
    const ended = event?.type === 'stationEnded' ? event.stationId : null;
    return stations.find(({ id }) => id === ended)?.name ?? '岗位职责';
  },
  mayRead: ({ villageId }, actor) =>
    levelOf(villageId) === 'county' ||
    isVillager(actor, villageId) ||
    actor.seats.some(({ deskId }) => deskId === townshipOf(villageId)),
  listKeys: () => [],
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['_id'],
  personal: holderOfStation,
};
