import { visibleFields } from '../../../domain/access/access';
import type { MatterView, TaskLinkView } from '../../../domain/contract';
import type { Person } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import { mayShow } from '../../../domain/matter/media';
import { matterKey, mayReadTask } from '../../../domain/village/task/kind';
import type { Context } from '../context';
import { readFileUrls } from '../file-urls';
import { readWorld } from '../places/jurisdictions';
import { readRowPlaces } from '../places/row-places';
import { matterView } from '../views/matter-view';
import { taskLink } from '../views/task-view';

/** 报事人 · Whose matter it is, read only for those who may see a phone number. */
export async function readReporter(
  { caller, actor, people }: Context,
  matter: Matter,
): Promise<Person | null> {
  const { personId } = matter.reporter;
  if (personId === null || matter.erased || !visibleFields(matter, actor).phoneMasked) return null;
  return personId === actor.personId ? caller.person : people.get(personId);
}

/** 旁边的 · What is shown beside a matter and doesn't change with it: read while it is written. */
export interface Beside {
  readonly reporter: Person | null;
  readonly tasks: readonly TaskLinkView[];
}

export async function readBeside(context: Context, matter: Matter): Promise<Beside> {
  const [reporter, tasks] = await Promise.all([readReporter(context, matter), readTasksOf(context, matter)]);
  return { reporter, tasks };
}

/** 看事项 · A matter as the caller may see it, with addresses for the files that they may see. */
export async function showMatter(
  context: Context,
  matter: Matter,
  { reporter, tasks }: Beside,
): Promise<MatterView> {
  const [jurisdictions, urls] = await Promise.all([
    readRowPlaces(context, [matter]),
    readFileUrls(context, shownFiles(matter, context.actor), matter._id),
  ]);
  const world = await readWorld({ ...context, jurisdictions }, matter.villageId);
  const { actor, vault } = context;
  return matterView(matter, { actor, world, jurisdictions, reporter, tasks, urls, vault });
}

const shownFiles = (matter: Matter, actor: Context['actor']): readonly string[] =>
  matter.media.filter((file) => mayShow(file, actor, matter)).map(({ fileId }) => fileId);

const MOST_TASKS = 10;

/** 列入了什么 · Tasks and entries of the ledger that were made of it, for those with a post who may know of them. */
async function readTasksOf({ actor, records }: Context, matter: Matter): Promise<readonly TaskLinkView[]> {
  if (actor.seats.length === 0 || matter.aboutPersonId !== null) return [];
  const { rows } = await records.tasks.list([matterKey(matter._id)], 'desc', MOST_TASKS, null);
  return rows.filter((task) => mayReadTask(task, actor)).map(taskLink);
}
