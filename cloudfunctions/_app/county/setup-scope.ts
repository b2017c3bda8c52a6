import { hasRight, type Right } from '../../../domain/access/rights';
import type { PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import type { ExportKind, Job } from '../../../domain/setup/job';
import type { Context } from '../context';

const EXPORTS: readonly (readonly [ExportKind, Right])[] = [
  ['template', 'setup.import'],
  ['setup', 'setup.import'],
  ['matters', 'matters.export'],
  ['deadlines', 'matters.export'],
  ['months', 'matters.export'],
  ['rectification', 'tasks.village'],
  ['ledger', 'ledger.manage'],
  ['glance', 'village.board'],
];
/** Of a single village alone. */
const OF_VILLAGE: readonly ExportKind[] = ['ledger', 'glance'];

/** 导出项目 · What these seats may have as a file of a place. */
export const exportsOf = ({ seats }: PersonActor, placeId: PlaceId): readonly ExportKind[] =>
  EXPORTS.filter(
    ([kind, right]) =>
      hasRight(seats, right, placeId) && (levelOf(placeId) === 'village' || !OF_VILLAGE.includes(kind)),
  ).map(([kind]) => kind);

/** 管哪里 · The widest place for which somebody may export or import. Refuses NOT_ALLOWED. */
export function setupScope(actor: PersonActor): PlaceId {
  const places = actor.seats
    .map(({ deskId }) => deskId)
    .filter((deskId) => ['county', 'township', 'village'].includes(levelOf(deskId) ?? ''))
    .sort((a, b) => a.length - b.length);
  const placeId = places.find((deskId) => exportsOf(actor, deskId).length > 0);
  if (placeId === undefined) throw new DomainError('NOT_ALLOWED', { action: 'matters.export' });
  return placeId;
}

/** 还归他管 · What somebody made by a post isn't theirs once it has ended: the file holds what they may no longer see. */
export const mayHaveJob = (actor: PersonActor, { byPersonId, kind, placeId }: Job): boolean =>
  byPersonId === actor.personId &&
  (kind === 'import' || kind === 'faults'
    ? hasRight(actor.seats, 'setup.import', placeId)
    : exportsOf(actor, placeId).includes(kind));

/** 本人的作业 · Refuses JOB_NOT_FOUND, also for somebody else's, and for their own once they may not have it any more. */
export async function ownJob({ jobs, actor }: Context, jobId: string): Promise<Job> {
  const job = await jobs.get(jobId);
  if (!job || !mayHaveJob(actor, job)) throw new DomainError('JOB_NOT_FOUND', { jobId });
  return job;
}
