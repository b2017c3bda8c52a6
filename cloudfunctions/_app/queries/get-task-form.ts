import * as v from 'valibot';

import { maySee } from '../../../domain/access/access';
import { assertRight } from '../../../domain/access/rights';
import { DAY_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import { sortAlike } from '../../../domain/matter/alike';
import type { Matter } from '../../../domain/matter/matter';
import { relatedCategories } from '../../../domain/matter/merge';
import { MOST_MATTERS } from '../../../domain/village/task/give';
import { villageKey } from '../../../domain/village/task/kind';
import { promisedBy } from '../../../domain/village/task/promised';
import { candidatesFor } from '../../../domain/village/task/responsible';
import type { World } from '../../../domain/deadline/world';
import type { Context, Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { matterId, taskKind } from '../schemas';
import { readDuties, readMatters, villageOfPost } from '../village/task-scope';
import { pathNameIn } from '../views/place-names';
import { taskLink, taskMatter } from '../views/task-view';

/** 给几天 · What people usually give, in working days. */
const WORKDAYS = [1, 3, 5, 10, 20];
const MOST_ALIKE = 10;
const MOST_READ = 200;
const MOST_ENTRIES = 20;
const A_YEAR_MS = 365 * DAY_MS;

export const getTaskFormInput = v.object({
  kind: taskKind,
  matterIds: v.exactOptional(v.pipe(v.array(matterId), v.maxLength(MOST_MATTERS))),
});

/**
 * 提任务、立整改的表 · Who may answer for it, and until when; from matters: others like them, and entries of the
 * ledger to which they may be added. Refuses: NOT_ALLOWED, MATTER_NOT_FOUND.
 */
export const getTaskForm: Handler<'task.form'> = async ({ kind, matterIds = [] }, context) => {
  const { actor, records, now, jurisdictions } = context;
  const villageId = villageOfPost(actor);
  const right = kind === 'task' ? 'task.give' : 'rectification.make';
  const seat = actor.seats.find(({ deskId }) => deskId.startsWith(villageId ?? ' '));
  assertRight(actor, right, seat?.deskId);
  if (villageId === null) throw new DomainError('NOT_ALLOWED', { action: right });
  const world = await readWorld(context, villageId);
  const hasMatters = kind === 'rectification' && matterIds.length > 0;
  const open = ['given', 'taken', 'done'] as const;
  const [duties, matters, { rows }] = await Promise.all([
    readDuties(context, villageId),
    readMatters(context, matterIds),
    hasMatters
      ? records.tasks.list(
          open.map((state) => villageKey(villageId, 'rectification', state)),
          'asc',
          MOST_ENTRIES,
          null,
        )
      : { rows: [] },
  ]);
  const [first] = matters;
  const nameOf = pathNameIn(jurisdictions);
  return {
    candidates: candidatesFor(world.jurisdiction, duties, now).map((one) => ({
      responsibleId: one.responsibleId,
      stationId: one.stationId,
      name: one.name,
      role: one.role,
      stationName: one.stationName,
      placeName: nameOf(one.deskId),
      isYou: one.responsibleId === actor.personId,
    })),
    terms: WORKDAYS.map((workdays) => ({
      workdays,
      dueAt: promisedBy({ workdays }, villageId, world).dueAt,
    })),
    matters: matters.map((matter) => taskMatter(matter, actor)),
    alike: hasMatters && first ? await alikeTo(context, first, matterIds, world) : [],
    entries: rows.map(taskLink),
  };
};

/** 也许是同一件 · Of the last year, whatever became of them: the lamp that is mended for the fifth time. */
async function alikeTo(
  { matters, actor, now }: Context,
  first: Matter,
  known: readonly string[],
  world: World,
) {
  const { villageId, categoryId, isUrgent, where, text } = first;
  const { rows } = await matters.list(
    {
      of: 'category',
      villageId,
      categoryIds: relatedCategories(first, world),
      states: ['reported', 'acknowledged', 'resolved', 'closed'],
      since: now - A_YEAR_MS,
      notAbout: actor.personId,
    },
    MOST_READ,
    null,
  );
  const others = rows.filter(
    (row) => !known.includes(row._id) && row.aboutPersonId === null && maySee(row, actor),
  );
  const sketch = { categoryId, isUrgent, placeId: where.placeId, point: where.point, words: text };
  return sortAlike(sketch, others, now)
    .slice(0, MOST_ALIKE)
    .map((row) => taskMatter(row, actor));
}
