import * as v from 'valibot';

import { assertRight, hasRight } from '../../../domain/access/rights';
import type { TaskState } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { areaOf } from '../../../domain/grid/grid';
import { isTaskOver } from '../../../domain/village/task/task';
import { villageKey } from '../../../domain/village/task/kind';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { cursor, placeId, taskKind, taskState } from '../schemas';
import { villageOfPost } from '../village/task-scope';
import { nameIn } from '../views/place-names';
import { taskRow } from '../views/task-view';

const ROWS = 20;
const STATES: readonly TaskState[] = ['given', 'taken', 'done', 'confirmed', 'withdrawn'];

export const listVillageTasksInput = v.object({
  kind: taskKind,
  state: taskState,
  villageId: v.exactOptional(placeId),
  cursor,
});

/**
 * 全村的任务，整改台账 · By state: open ones by their day, ended ones the latest first. The village's desk and the
 * township see all; the ledger everybody with a post in the village. Refuses: NOT_ALLOWED.
 */
export const listVillageTasks: Handler<'tasks.village'> = async (input, context) => {
  const { actor, records, vault, places } = context;
  const { kind, state, cursor: at } = input;
  const villageId = input.villageId ?? villageOfPost(actor);
  if (villageId === null) throw new DomainError('NOT_ALLOWED', { action: 'tasks.village' });
  const isOfVillage = actor.seats.some(({ deskId }) => areaOf(deskId) === villageId);
  if (kind === 'task' || !isOfVillage) assertRight(actor, 'tasks.village', villageId);
  const scope = `tasks.village|${villageId}|${kind}|${state}`;
  const direction = isTaskOver({ state }) ? 'desc' : 'asc';
  const from = openCursor(vault, scope, at);
  const known = context.jurisdictions.get(villageId);
  const [{ rows, next }, village, ...numbers] = await Promise.all([
    records.tasks.list([villageKey(villageId, kind, state)], direction, ROWS, from),
    known ?? places.jurisdiction(villageId),
    ...STATES.map((one) => records.tasks.count([villageKey(villageId, kind, one)])),
  ]);
  const right = kind === 'task' ? 'task.give' : 'rectification.make';
  return {
    rows: rows.map((one) => taskRow(one, actor)),
    cursor: sealCursor(vault, scope, next),
    villageName: village?.name ?? nameIn(context.jurisdictions)(villageId),
    counts: Object.fromEntries(STATES.map((one, index) => [one, numbers[index] ?? 0])) as Record<
      TaskState,
      number
    >,
    canGive: isOfVillage && (kind === 'task' || hasRight(actor.seats, right, villageId)),
  };
};
