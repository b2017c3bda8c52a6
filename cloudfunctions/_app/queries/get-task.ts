import * as v from 'valibot';

import { townshipOf } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { readFileUrls } from '../file-urls';
import { readRecord } from '../records';
import { recordId } from '../schemas';
import { readDuties } from '../village/task-scope';
import { pathNameIn } from '../views/place-names';
import { taskView } from '../views/task-view';

export const getTaskInput = v.object({ taskId: recordId });

/** 看一件任务或整改 · By those whom it concerns. Refuses: RECORD_NOT_FOUND. */
export const getTask: Handler<'task.get'> = async ({ taskId }, context) => {
  const task = await readRecord(context, 'tasks', taskId);
  const { actor, matters, places } = context;
  const { villageId, stationId } = task;
  const wanted = task.raisedTo === null ? [villageId] : [villageId, townshipOf(villageId)];
  const missing = wanted.filter((id) => !context.jurisdictions.has(id));
  const [duties, read, found, urls] = await Promise.all([
    stationId === null ? null : readDuties(context, villageId),
    missing.length === 0 ? [] : places.jurisdictions(missing),
    Promise.all(task.matterIds.map((id) => matters.get(id))),
    readFileUrls(
      context,
      task.media.filter(({ check }) => check === 'pass').map(({ fileId }) => fileId),
      taskId,
    ),
  ]);
  const jurisdictions = new Map([...context.jurisdictions, ...read.map((one) => [one._id, one] as const)]);
  return taskView(task, {
    actor,
    nameOf: pathNameIn(jurisdictions),
    stationName: duties?.stations.find(({ id }) => id === stationId)?.name ?? null,
    urls,
    matters: found.flatMap((matter) => matter ?? []),
  });
};
