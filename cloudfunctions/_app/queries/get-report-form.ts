import { mayAnywhere } from '../../../domain/access/rights';
import { rulesAt } from '../../../domain/deadline/rules';
import { levelOf, type Jurisdiction } from '../../../domain/grid/grid';
import { familyOf } from '../../../domain/grid/family';
import { MAX_FILES } from '../../../domain/matter/media';
import type { Context, Handler } from '../context';
import { servedBy } from '../people/decide-binding';
import { nothing } from '../schemas';
import { categoryViews } from '../views/category-views';
import { gridViews } from '../views/grid-views';
import { holderViews } from '../views/holder-views';

export const getReportFormInput = nothing;

/** 报事表单 · What the report page offers this caller: categories, places, and whom a complaint may be about. */
export const getReportForm: Handler<'report.form'> = (_input, context) => {
  const { settings, actor, now } = context;
  const village = homeVillage(context);
  return Promise.resolve({
    categories: categoryViews(rulesAt(settings, now)),
    family: actor.binding ? familyOf(actor.binding).map(({ id, name }) => ({ id, name })) : [],
    household: actor.binding && { id: actor.binding.householdId, label: actor.binding.householdLabel },
    villageId: village?._id ?? null,
    grids: village ? gridViews(village, now) : [],
    microGrids: village ? gridViews(village, now, 'microGrid') : [],
    holders: village ? holderViews(village, now).filter(({ personId }) => personId !== actor.personId) : [],
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
