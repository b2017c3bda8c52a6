import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { giveTask as give, MOST_MATTERS } from '../../../domain/village/task/give';
import { candidatesFor, responsibleIn } from '../../../domain/village/task/responsible';
import type { Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { addRecord } from '../records';
import { clientKey, dueInput, id, matterId, recordId, taskKind } from '../schemas';
import { readDuties, readMatters, villageOfPost } from '../village/task-scope';

const MOST_WHAT = 60;
const MOST_MEASURES = 500;

export const giveTaskInput = v.object({
  clientKey,
  kind: taskKind,
  what: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_WHAT)),
  measures: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_MEASURES))),
  source: v.exactOptional(v.picklist(['own', 'above', 'mutual'])),
  sourceNote: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_WHAT))),
  responsibleId: id,
  stationId: v.exactOptional(recordId),
  matterIds: v.exactOptional(v.pipe(v.array(matterId), v.maxLength(MOST_MATTERS))),
  ...dueInput,
});

/**
 * 提任务、立整改 · In the village where the caller has a post; a retry finds what the first try wrote.
 *
 * Refuses what the rules of `giveTask` do, PERSON_NOT_FOUND, MATTER_NOT_FOUND, TEXT_RISKY.
 */
export const giveTask: Handler<'task.give'> = async (input, context) => {
  const { actor, now } = context;
  const {
    measures = '',
    sourceNote = '',
    responsibleId,
    stationId,
    matterIds = [],
    workdays,
    dueAt,
    ...rest
  } = input;
  const villageId = villageOfPost(actor);
  if (villageId === null) throw new DomainError('NOT_ALLOWED', { action: 'task.give' });
  const [world, duties, matters] = await Promise.all([
    readWorld(context, villageId),
    readDuties(context, villageId),
    readMatters(context, matterIds),
  ]);
  const candidates = candidatesFor(world.jurisdiction, duties, now);
  const due = { ...(workdays === undefined ? {} : { workdays }), ...(dueAt === undefined ? {} : { dueAt }) };
  const task = give(
    { ...rest, measures, sourceNote, due },
    responsibleIn(candidates, responsibleId, stationId ?? null),
    matters,
    actor,
    world,
  );
  const { id: taskId } = await addRecord(context, 'tasks', task, { what: rest.what, measures, sourceNote });
  return { taskId };
};
