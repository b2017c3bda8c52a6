import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { isAtVillageDesk } from '../../../domain/village/audience';
import type { Handler } from '../context';
import { glanceScope, seesWhole } from '../village/glance-scope';
import { readJurisdiction } from '../places/jurisdictions';
import { readGlance } from '../village/read-glance';
import { lastMonths } from '../county/read-oversight';
import { month, placeId } from '../schemas';
import { setupScope } from '../county/setup-scope';

export const getGlanceInput = v.object({
  villageId: v.exactOptional(placeId),
  month: v.exactOptional(month),
});

/**
 * 一月一览 · The village's month: whole for its desk and its township, for its people what is public, small numbers
 * hidden. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, INVALID_INPUT.
 */
export const getGlance: Handler<'village.glance'> = async (input, context) => {
  const { actor, settings, now } = context;
  const scope = glanceScope(context, input);
  const { villageId } = scope;
  const isWhole = seesWhole(context, villageId);
  const read = () => readJurisdiction(context, villageId);
  const { village, sections } = await readGlance(context, scope, settings, read, isWhole);
  const months = lastMonths(now);
  const at = months.indexOf(scope.month);
  const seesHomes = hasRight(actor.seats, 'homes.see', villageId);
  return {
    villageId,
    villageName: village.name,
    month: scope.month,
    earlier: months[at - 1] ?? null,
    later: months[at + 1] ?? null,
    isWhole,
    canExport: isAtVillageDesk(actor, villageId) && setupScope(actor) === villageId,
    sections: sections.map((one) => ({ ...one, opens: isWhole && (one.id !== 'coverage' || seesHomes) })),
  };
};
