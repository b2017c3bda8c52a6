import * as v from 'valibot';

import {
  attach,
  confirm,
  extend,
  finish,
  link,
  passOn,
  progress,
  reopen,
  sendBack,
  take,
  withdraw,
} from '../../../domain/village/task/act';
import { MOST_MATTERS } from '../../../domain/village/task/give';
import { candidatesFor, responsibleIn } from '../../../domain/village/task/responsible';
import { DomainError } from '../../../domain/errors';
import { changeTask, changeTaskWith } from '../village/change-task';
import type { Context, Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { dueInput, fileIds, id, matterId, optionalWords, recordId, version, words } from '../schemas';
import { readDuties, readMatters, villageOfPost } from '../village/task-scope';

/** 任务的每一步 · Each is one move of `TASK_MOVES`; the rules say who may make it when. */

export const onTask = v.object({ taskId: recordId, version });
export const onTaskWithWords = v.object({ taskId: recordId, version, words });
export const onTaskWithSomeWords = v.object({ taskId: recordId, version, words: optionalWords });
export const onTaskWithDue = v.object({ taskId: recordId, version, words, ...dueInput });

export const takeTask: Handler<'task.take'> = (input, context) => changeTask(context, input, take);
export const progressTask: Handler<'task.progress'> = (input, context) =>
  changeTask(context, input, progress);
export const finishTask: Handler<'task.finish'> = (input, context) => changeTask(context, input, finish);
export const confirmTask: Handler<'task.confirm'> = (input, context) => changeTask(context, input, confirm);
export const sendBackTask: Handler<'task.send-back'> = (input, context) =>
  changeTask(context, input, sendBack);
export const withdrawTask: Handler<'task.withdraw'> = (input, context) =>
  changeTask(context, input, withdraw);
export const reopenTask: Handler<'task.reopen'> = (input, context) =>
  changeTask(context, input, (task, how) => reopen(task, dueOf(input), how));
export const extendTask: Handler<'task.extend'> = (input, context) =>
  changeTask(context, input, (task, how) => extend(task, dueOf(input), how));

const dueOf = ({ workdays, dueAt }: { readonly workdays?: number; readonly dueAt?: number }) => ({
  ...(workdays === undefined ? {} : { workdays }),
  ...(dueAt === undefined ? {} : { dueAt }),
});

export const attachToTaskInput = v.object({ taskId: recordId, fileIds });
export const attachToTask: Handler<'task.attach'> = ({ taskId: id, fileIds: ids }, context) => {
  const files = ids.map((fileId) => ({ fileId, kind: 'photo' as const }));
  return changeTask(context, { taskId: id }, (task, how) => attach(task, files, how));
};

export const passOnTaskInput = v.object({
  taskId: recordId,
  version,
  words,
  responsibleId: id,
  stationId: v.exactOptional(recordId),
});
/** 换责任人 · To somebody with a post in the village of whoever passes it on. Refuses: PERSON_NOT_FOUND. */
export const passOnTask: Handler<'task.pass-on'> = (input, context) =>
  changeTaskWith(context, input, readCandidates(context), (task, how, candidates) =>
    passOn(task, responsibleIn(candidates, input.responsibleId, input.stationId ?? null), how),
  );

async function readCandidates(context: Context) {
  const villageId = villageOfPost(context.actor);
  if (villageId === null) throw new DomainError('NOT_ALLOWED', { action: 'task.passOn' });
  const [{ jurisdiction }, duties] = await Promise.all([
    readWorld(context, villageId),
    readDuties(context, villageId),
  ]);
  return candidatesFor(jurisdiction, duties, context.now);
}

export const linkTaskInput = v.object({
  taskId: recordId,
  matterIds: v.pipe(v.array(matterId), v.minLength(1), v.maxLength(MOST_MATTERS)),
});
/** 列入 · More matters into an entry of the ledger. Refuses: MATTER_NOT_FOUND, COMPLAINT_NOT_LINKED. */
export const linkTask: Handler<'task.link'> = (input, context) =>
  changeTaskWith(context, input, readMatters(context, input.matterIds), (task, how, matters) =>
    link(task, matters, how),
  );
