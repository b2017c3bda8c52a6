import * as v from 'valibot';

import { previewReport as preview } from '../../../domain/matter/report';
import type { Handler } from '../context';
import { readTarget, reportTarget } from '../matters/report-target';
import { readRowPlaces } from '../places/row-places';
import { nameIn } from '../views/place-names';
import { routeView } from '../views/route-view';

export const previewReportInput = v.object(reportTarget);

/** 会送到哪里 · Which desk would get a report, why, and by when it would be signed for. Writes nothing. */
export const previewReport: Handler<'report.preview'> = async (input, context) => {
  const { world, household, routeTarget } = await readTarget(context, input);
  const { isUrgent = false, categoryId } = input;
  const found = preview({ ...routeTarget, isUrgent, categoryId }, world, household);
  const { level } = found;
  const known = new Map([...context.jurisdictions, [world.jurisdiction._id, world.jurisdiction]]);
  const row = { villageId: world.jurisdiction._id, level };
  const nameOf = nameIn(await readRowPlaces({ ...context, jurisdictions: known }, [row]));
  return {
    deskId: found.deskId,
    deskName: nameOf(found.deskId),
    level,
    acknowledgeBy: found.acknowledgeBy,
    isProvisional: found.isProvisional,
    isUrgent: found.isUrgent,
    route: routeView(found.route, nameOf),
  };
};
