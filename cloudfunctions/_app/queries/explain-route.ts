import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { FindingView } from '../../../domain/contract';
import { seatsAt } from '../../../domain/grid/posts';
import type { Finding } from '../../../domain/grid/routing';
import { DomainError } from '../../../domain/errors';
import { townshipOf } from '../../../domain/grid/grid';
import { previewReport } from '../../../domain/matter/report';
import type { Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { readSpot, reportTarget } from '../matters/report-target';
import { placeId } from '../schemas';
import { pathNameIn, type NameOfPlace } from '../views/place-names';

export const explainRouteInput = v.object({ ...reportTarget, villageId: placeId });

/**
 * 这件事会到哪里 · Which desk would get a report from there, and what every rule had to say, by the very rules
 * that route it. Writes nothing.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, HOUSEHOLD_NOT_FOUND, CATEGORY_NOT_FOUND, PERSON_NOT_FOUND,
 * INVALID_INPUT.
 */
export const explainRoute: Handler<'route.explain'> = async (input, context) => {
  const villageId = assertRight(context.actor, 'route.explain', input.villageId);
  const { householdId, categoryId, isUrgent = false } = input;
  const townshipId = townshipOf(villageId);
  const [world, household, spot, township] = await Promise.all([
    readWorld(context, villageId),
    householdId === undefined ? null : context.places.household(householdId),
    readSpot(context, villageId, input.point),
    context.jurisdictions.get(townshipId) ?? context.places.jurisdiction(townshipId),
  ]);
  if (householdId !== undefined && !household) throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  const { placeId: picked = null, otherPlaceId = null, aboutPersonId = null } = input;
  const target = { placeId: picked, spot, otherPlaceId, aboutPersonId, categoryId, isUrgent };
  const found = previewReport(target, world, household);
  const known = [world.jurisdiction, ...(township ? [township] : [])];
  const jurisdictions = new Map([...context.jurisdictions, ...known.map((one) => [one._id, one] as const)]);
  const holding = jurisdictions.get(found.level === 'township' ? townshipId : villageId);
  const nameOf = pathNameIn(jurisdictions);
  return {
    deskId: found.deskId,
    deskName: nameOf(found.deskId),
    level: found.level,
    people: (holding ? seatsAt(holding, found.deskId, context.now) : []).map(
      ({ personName, role, standsInFor }) => ({
        name: personName,
        role,
        standsInFor: standsInFor?.personName ?? null,
      }),
    ),
    isUrgent: found.isUrgent,
    isAlarmed: found.isAlarmed,
    acknowledgeBy: found.acknowledgeBy,
    isProvisional: found.isProvisional,
    handleBy: found.handleBy,
    isHandleProvisional: found.isHandleProvisional,
    findings: found.findings.map((finding) => findingView(finding, nameOf)),
  };
};

const findingView = (finding: Finding, nameOf: NameOfPlace): FindingView => ({
  rule: finding.rule,
  deskName: finding.step && nameOf(finding.step.deskId),
  skippedDeskName:
    finding.step === null || finding.step.skippedDeskId === null ? null : nameOf(finding.step.skippedDeskId),
  because: finding.step ? null : finding.because,
});
