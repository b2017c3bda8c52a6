import { desksConcerned } from '../../../../domain/access/access';
import { townshipOf } from '../../../../domain/grid/grid';
import type { Matter } from '../../../../domain/matter/matter';
import { runningPeriod } from '../../../../domain/matter/reschedule';
import { NO_SUPERVISION } from '../../../../domain/matter/supervise';
import { eraseFrom } from '../../../../domain/privacy/erase';
import { tokensOf } from '../../../../domain/matter/tokens';
import type { MatterSummary } from '../../ports/matter-store';
import { checkIdsOf } from './check-ids';

/** Fields beside the matter's own that lists are indexed by; always derived, never decided on. */
interface Derived {
  readonly isOpen: boolean;
  /** Where it stands in a desk's queue: by what is due, or by when the clock looks at it. */
  readonly queueAt: number;
  /** The same for what waits to be done and was marked on the map; null for all else. */
  readonly mapAt: number | null;
  /** When what runs of it ends, for changes of the calendar; null: nothing runs. */
  readonly periodEndAt: number | null;
  readonly townshipId: string;
  /** Desks above that wait for a reply. */
  readonly replyToDeskIds: readonly string[];
  readonly mediaCount: number;
  /** When what is personal in it begins to age; null: it is still needed, or gone. */
  readonly eraseFrom: number | null;
  /** Desks from which it is seen. */
  readonly seenAt: readonly string[];
  /** What it is found by: of the report and the words for its place; never names or numbers. */
  readonly grams: readonly string[];
  /** Content checks that are under way. */
  readonly checkIds: readonly string[];
}
/** 事项的存储形式 · A matter as its document. */
export type StoredMatter = Matter & Derived;

const WAITING: readonly string[] = ['reported', 'acknowledged'];
const OPEN: readonly string[] = [...WAITING, 'resolved'];

export const storedMatter = (matter: Matter): StoredMatter => ({ ...matter, ...derivedOf(matter) });

function derivedOf(matter: Matter): Derived {
  const queueAt = matter.dueAt ?? matter.wakeAt ?? matter.updatedAt;
  const isOnMap = matter.where.point !== null && WAITING.includes(matter.state);
  return {
    isOpen: OPEN.includes(matter.state),
    queueAt,
    mapAt: isOnMap ? queueAt : null,
    periodEndAt: runningPeriod(matter)?.dueAt ?? null,
    townshipId: townshipOf(matter.villageId),
    replyToDeskIds: matter.supervisions.map(({ fromDeskId }) => fromDeskId),
    mediaCount: matter.media.length,
    eraseFrom: eraseFrom(matter),
    seenAt: desksConcerned(matter),
    grams: tokensOf(matter.text, matter.where.words),
    checkIds: checkIdsOf(matter),
  };
}

/** The matter without what was derived for the index; one written before there was 督办 has none. */
export function matterFrom({
  isOpen,
  queueAt,
  mapAt,
  periodEndAt,
  townshipId,
  replyToDeskIds,
  mediaCount,
  eraseFrom: _eraseFrom,
  seenAt,
  grams,
  checkIds,
  ...matter
}: StoredMatter): Matter {
  return { ...NO_SUPERVISION, ...matter };
}

export function summaryOf({ timeline, outbox, names, media, ...rest }: Matter): MatterSummary {
  return { ...rest, mediaCount: media.length };
}

/** The paths that a list reads. */
export const SUMMARY_FIELDS: readonly (keyof MatterSummary)[] = [
  '_id',
  'revision',
  'version',
  'code',
  'villageId',
  'gridId',
  'categoryId',
  'kind',
  'isUrgent',
  'text',
  'where',
  'reporter',
  'reporterIds',
  'joiners',
  'mergedIntoId',
  'mergedFromIds',
  'aboutPersonId',
  'state',
  'deskId',
  'level',
  'helperDeskIds',
  'informedDeskIds',
  'reportedAt',
  'updatedAt',
  'arrivedAt',
  'closedAt',
  'outcome',
  'isSatisfied',
  'satisfiedIds',
  'unsatisfiedIds',
  'reopenedCount',
  'hasObjected',
  'extendedDeskIds',
  'dueAt',
  'dueKind',
  'term',
  'workingMsLeft',
  'objectUntilAt',
  'alarmedAt',
  'supervisions',
  'replyDueAt',
  'remindAt',
  'wakeAt',
  'wakeFor',
  'tally',
  'handOver',
  'outboxAt',
  'untoldSinceAt',
  'erased',
  'mediaCount',
];
