import { visibleFields } from '../../domain/access/access';
import type { MatterView } from '../../domain/contract';
import type { Person } from '../../domain/grid/posts';
import type { Matter } from '../../domain/matter/matter';
import { mayShow } from '../../domain/matter/media';
import type { Context } from './context';
import { readFileUrls } from './file-urls';
import { readWorld } from './jurisdictions';
import { readRowPlaces } from './row-places';
import { matterView } from './views/matter-view';

/** 报事人 · Whose matter it is, read only for those who may see a phone number. */
export async function readReporter(
  { caller, actor, people }: Context,
  matter: Matter,
): Promise<Person | null> {
  const { personId } = matter.reporter;
  if (personId === null || matter.erased || !visibleFields(matter, actor).phoneMasked) return null;
  return personId === actor.personId ? caller.person : people.get(personId);
}

/** 看事项 · A matter as the caller may see it, with addresses for the files that they may see. */
export async function showMatter(
  context: Context,
  matter: Matter,
  reporter: Person | null,
): Promise<MatterView> {
  const [jurisdictions, urls] = await Promise.all([
    readRowPlaces(context, [matter]),
    readFileUrls(context, shownFiles(matter, context.actor), matter._id),
  ]);
  const world = await readWorld({ ...context, jurisdictions }, matter.villageId);
  const { actor, vault } = context;
  return matterView(matter, { actor, world, jurisdictions, reporter, urls, vault });
}

const shownFiles = (matter: Matter, actor: Context['actor']): readonly string[] =>
  matter.media.filter((file) => mayShow(file, actor, matter)).map(({ fileId }) => fileId);
