import type { AccessEntry } from '../../../cloudfunctions/_app/ports/people-store';
import type { Instant } from '../../../domain/deadline/instant';
import { MINUTE_MS } from '../../../domain/deadline/local-time';
import type { Matter } from '../../../domain/matter/matter';
import type { Stage } from './stage';

/** Somebody who signs for a matter may want to ask about it a little later. */
const LATER_MS = 4 * MINUTE_MS;

/** 谁看过 · Every second desk that signed for a matter has called its reporter, as the access log has it. */
export function looks(matters: readonly Matter[], startAt: Instant, stage: Stage): readonly AccessEntry[] {
  return matters
    .filter((_, index) => index % 2 === 0)
    .flatMap((matter) => lookAt(matter, stage))
    .filter(({ at }) => at < startAt);
}

function lookAt({ _id, timeline, reporter, villageId }: Matter, stage: Stage): readonly AccessEntry[] {
  const signed = timeline.find(({ event }) => event.type === 'acknowledged')?.event;
  if (
    !signed ||
    signed.by.kind !== 'person' ||
    signed.by.role === 'reporter' ||
    signed.by.role === 'villager'
  )
    return [];
  const { personId, deskId, role } = signed.by;
  if (deskId === null || reporter.personId === null) return [];
  const { posts } = stage.jurisdiction(villageId);
  const at = signed.at + LATER_MS;
  return [
    {
      _id: `${_id}:${personId}:${at}`,
      at,
      byPersonId: personId,
      byName: posts.find((post) => post.personId === personId)?.personName ?? '',
      deskId,
      role,
      subjectPersonId: reporter.personId,
      matterId: _id,
      field: 'phone',
    },
  ];
}
