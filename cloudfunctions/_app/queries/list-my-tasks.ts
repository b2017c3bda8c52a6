import * as v from 'valibot';

import { hasRight, mayAnywhere } from '../../../domain/access/rights';
import { askedKey, confirmKey, leftKey, mineKey, raisedKey } from '../../../domain/village/task/kind';
import { isAsker } from '../../../domain/village/task/moves';
import { levelOf } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { cursor } from '../schemas';
import { villageOfPost } from '../village/task-scope';
import { taskRow } from '../views/task-view';

const ROWS = 20;
/** More than waits for anybody's word at a time. */
const MOST = 100;

export const listMyTasksInput = v.object({ cursor });

/**
 * 我的任务 · What the caller answers for by its day, page by page; and with each page what waits for their word, what
 * nobody answers for any more, and what came up to their desk.
 */
export const listMyTasks: Handler<'tasks.mine'> = async ({ cursor: at }, { actor, records, vault }) => {
  const desks = [...new Set(actor.seats.map(({ deskId }) => deskId))];
  const stoodInFor = actor.seats.flatMap(({ standsInFor }) => standsInFor?.personId ?? []);
  const own = [...new Set([actor.personId, ...stoodInFor])].map(mineKey);
  const scope = `tasks.mine|${own.join()}`;
  const from = openCursor(vault, scope, at);
  const read = async (keys: readonly string[]) =>
    keys.length === 0 ? [] : (await records.tasks.list(keys, 'asc', MOST, null)).rows;
  const [mine, toConfirm, toAssign, raised, asked] = await Promise.all([
    records.tasks.list(own, 'asc', ROWS, from),
    read(desks.map(confirmKey)),
    read(desks.map(leftKey)),
    read(desks.filter((deskId) => levelOf(deskId) !== 'microGrid').map(raisedKey)),
    read([actor.personId, ...desks].map(askedKey)),
  ]);
  const villageId = villageOfPost(actor);
  const waiting = new Set(toAssign.map(({ _id }) => _id));
  const shown = new Set([...toConfirm, ...toAssign, ...raised].map(({ _id }) => _id));
  const row = (one: (typeof toConfirm)[number]) => taskRow(one, actor);
  return {
    rows: mine.rows.map(row).filter(({ isYours }) => isYours),
    cursor: sealCursor(vault, scope, mine.next),
    toConfirm: toConfirm.filter(({ responsibleId }) => responsibleId !== actor.personId).map(row),
    toAssign: toAssign.map(row),
    raised: raised
      .filter(({ _id }) => !waiting.has(_id))
      .map(row)
      .filter(({ isYours }) => !isYours),
    asked: asked.filter((one) => isAsker(one, actor) && !shown.has(one._id)).map(row),
    canGive: mayAnywhere(actor.seats, 'task.give'),
    canSeeVillage: villageId !== null && hasRight(actor.seats, 'tasks.village', villageId),
  };
};
