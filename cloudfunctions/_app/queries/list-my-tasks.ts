import { hasRight, mayAnywhere } from '../../../domain/access/rights';
import { askedKey, confirmKey, mineKey, raisedKey } from '../../../domain/village/task/kind';
import { levelOf } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { nothing } from '../schemas';
import { villageOfPost } from '../task-scope';
import { taskRow } from '../views/task-view';

/** More than anybody has open. */
const MOST = 100;

export const listMyTasksInput = nothing;

/** 我的任务 · What the caller answers for by its day; what waits for their word; what came up to their desk. */
export const listMyTasks: Handler<'tasks.mine'> = async (_input, { actor, records }) => {
  const desks = [...new Set(actor.seats.map(({ deskId }) => deskId))];
  const stoodInFor = actor.seats.flatMap(({ standsInFor }) => standsInFor?.personId ?? []);
  const read = async (keys: readonly string[]) =>
    keys.length === 0 ? [] : (await records.tasks.list(keys, 'asc', MOST, null)).rows;
  const [mine, toConfirm, raised, asked] = await Promise.all([
    read([...new Set([actor.personId, ...stoodInFor])].map(mineKey)),
    read(desks.map(confirmKey)),
    read(desks.filter((deskId) => levelOf(deskId) !== 'microGrid').map(raisedKey)),
    read([askedKey(actor.personId)]),
  ]);
  const villageId = villageOfPost(actor);
  const shown = new Set([...toConfirm, ...raised].map(({ _id }) => _id));
  const row = (one: (typeof mine)[number]) => taskRow(one, actor);
  return {
    mine: mine.map(row).filter(({ isYours }) => isYours),
    toConfirm: toConfirm.filter(({ responsibleId }) => responsibleId !== actor.personId).map(row),
    raised: raised.map(row).filter(({ isYours }) => !isYours),
    asked: asked.filter(({ _id }) => !shown.has(_id)).map(row),
    canGive: mayAnywhere(actor.seats, 'task.give'),
    canSeeVillage: villageId !== null && hasRight(actor.seats, 'tasks.village', villageId),
  };
};
