import type { Instant } from '../../deadline/instant';
import { withoutName } from '../../record/erase';
import type { PersonalData } from '../../record/kind';
import type { Duties } from './duty';
import { recorded } from './write';

const heldBy = ({ stations }: Pick<Duties, 'stations'>, personId: string) =>
  stations.filter(({ holderId }) => holderId === personId);

/** 岗上的人离开 · Stations that they have end; those they had are nobody's. */
function withoutHolder(duties: Duties, personId: string, now: Instant): Duties {
  const held = heldBy(duties, personId);
  if (held.length === 0) return duties;
  const at = Math.max(now, duties.updatedAt);
  const stations = duties.stations.map((one) =>
    one.holderId === personId ? { ...one, holderId: '', toAt: one.toAt ?? at } : one,
  );
  const outbox = duties.outbox.filter(
    ({ audience }) => audience.kind !== 'person' || audience.personId !== personId,
  );
  return held
    .filter(({ toAt }) => toAt === null)
    .reduce<Duties>(
      (after, { id: stationId }) =>
        recorded(after, { type: 'stationEnded', stationId, at, by: { kind: 'clock' }, words: null }, {}),
      withoutName({ ...duties, stations, outbox }, personId),
    );
}

/** 设岗定职 · Posts for people without office: who has one has it of their own accord. */
export const holderOfStation: PersonalData<Duties> = {
  idsOf: ({ stations }) => stations.map(({ holderId }) => holderId).filter((id) => id !== ''),
  without: (duties, personId, now) => ({ record: withoutHolder(duties, personId, now), files: [] }),
  tellOf: (duties, personId) =>
    heldBy(duties, personId)
      .map(({ name, toAt }) => `设岗定职：${name}（${toAt === null ? '您在岗' : '已经撤岗'}）`)
      .join('；'),
};
