import type { Step } from '../../../domain/village/task/act';
import type { Task } from '../../../domain/village/task/task';
import { checkText } from '../check-text';
import type { Context } from '../context';
import { changeRecord, readRecord } from '../records';

interface OnTask {
  readonly taskId: string;
  readonly version?: number;
  readonly words?: string;
}
interface Done {
  readonly taskId: string;
}

const stepOf = ({ actor, now, settings }: Context, words: string | undefined): Step => ({
  actor,
  now,
  settings,
  words,
});

/**
 * 办一步 · A move of a task: read, rules, one conditional write.
 *
 * Refuses: RECORD_NOT_FOUND, STALE_WRITE, TEXT_RISKY, and what the rules do.
 */
export async function changeTask(
  context: Context,
  { taskId, version, words }: OnTask,
  change: (task: Task, how: Step) => Task,
): Promise<Done> {
  const how = stepOf(context, words);
  await changeRecord(context, 'tasks', taskId, (task) => change(task, how), {
    ...(version === undefined ? {} : { version }),
    ...(words === undefined ? {} : { words }),
  });
  return { taskId };
}

/** 办一步 · The same for a move that needs something else read besides; whoever was faster is told of, not overtaken. */
export async function changeTaskWith<T>(
  context: Context,
  { taskId, words }: OnTask,
  read: Promise<T>,
  change: (task: Task, how: Step, what: T) => Task,
): Promise<Done> {
  const [before, what] = await Promise.all([readRecord(context, 'tasks', taskId), read]);
  const after = change(before, stepOf(context, words), what);
  if (after === before) return { taskId };
  if (words) await checkText(context, 'words', words);
  await context.records.tasks.commit(before, after);
  return { taskId };
}
