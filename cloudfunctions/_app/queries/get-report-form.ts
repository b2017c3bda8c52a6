import { mayAnywhere } from '../../../domain/access/rights';
import type { ReportFormView } from '../../../domain/contract';
import { rulesAt } from '../../../domain/deadline/rules';
import { levelOf, type Jurisdiction } from '../../../domain/grid/grid';
import { holdersAt } from '../../../domain/grid/posts';
import { MAX_FILES } from '../../../domain/matter/media';
import type { Context, Handler } from '../context';
import { servedBy } from '../decide-binding';
import { nothing } from '../schemas';
import { gridViews } from '../views/grid-views';

export const getReportFormInput = nothing;

/** 报事表单 · What the report page offers this caller: categories, places, and whom a complaint may be about. */
export const getReportForm: Handler<'report.form'> = (_input, context) => {
  const { settings, actor, now } = context;
  const village = homeVillage(context);
  return Promise.resolve({
    categories: rulesAt(settings, now).categories.map(({ id, name, kind, icon, isUrgent }) => ({
      id,
      name,
      kind,
      icon,
      isUrgent,
    })),
    household: actor.binding && { id: actor.binding.householdId, label: actor.binding.householdLabel },
    villageId: village?._id ?? null,
    grids: village ? gridViews(village) : [],
    microGrids: village ? gridViews(village, 'microGrid') : [],
    holders: village ? holdersOf(village, context) : [],
    canReportForOthers: mayAnywhere(actor.seats, 'report.forOthers'),
    maxFiles: MAX_FILES,
  });
};

/** Where the person lives, else where they sit. */
function homeVillage({ actor, jurisdictions }: Context): Jurisdiction | null {
  const ids = [actor.binding?.villageId, ...servedBy(actor).map((deskId) => deskId.slice(0, 12))];
  const found = ids.flatMap((id) => (id === undefined ? [] : [jurisdictions.get(id)])).find((one) => one);
  return found && levelOf(found._id) === 'village' ? found : null;
}

/** Post-holders in force, each once, by their widest post; not oneself. */
function holdersOf(village: Jurisdiction, { now, actor }: Context): ReportFormView['holders'] {
  const inForce = village.places
    .flatMap(({ id }) => holdersAt(village, id, now))
    .filter(({ personId }) => personId !== actor.personId)
    .sort((a, b) => a.deskId.length - b.deskId.length);
  const byPerson = new Map<string, ReportFormView['holders'][number]>();
  for (const { personId, personName, role } of inForce) {
    if (!byPerson.has(personId)) byPerson.set(personId, { personId, name: personName, role });
  }
  return [...byPerson.values()];
}
