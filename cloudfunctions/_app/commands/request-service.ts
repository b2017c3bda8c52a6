import * as v from 'valibot';

import { familyMember } from '../../../domain/grid/family';
import { reportMatter } from '../../../domain/matter/report';
import { recordId } from '../../../domain/record/ids';
import { neededIds } from '../../../domain/village/service/form';
import { checkText } from '../check-text';
import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { onBehalf, sealedBehalf } from '../people/on-behalf';
import { readTarget } from '../matters/report-target';
import { clientKey, id, optionalWords } from '../schemas';
import { filledFields } from '../village/service-inputs';
import { sealFilled, serviceNow } from '../village/services';
import { writeReport } from '../matters/write-report';

export const requestServiceInput = v.object({
  clientKey,
  serviceId: id,
  values: filledFields,
  words: optionalWords,
  familyId: v.exactOptional(id),
  hasConsented: v.exactOptional(v.boolean()),
  householdId: v.exactOptional(id),
  onBehalf: v.exactOptional(onBehalf),
});

/**
 * 办事 · A matter of a service, at the desk that routing finds, with what was filled in sealed in it; one write. A
 * retry finds what the first try wrote.
 *
 * 代办: somebody at a desk may ask for a person without a phone, of a household below it.
 *
 * Refuses: NOT_ALLOWED, HOUSEHOLD_NOT_FOUND, CATEGORY_NOT_FOUND (ended meanwhile), INVALID_INPUT, CONSENT_NEEDED, PERSON_NOT_FOUND, TEXT_RISKY,
 * SERVICE_UNAVAILABLE.
 */
export const requestService: Handler<'service.request'> = async (input, context) => {
  const { actor, caller, matters, vault, now } = context;
  const { clientKey: key, serviceId, values: given, words = '', familyId, hasConsented = false } = input;
  const { householdId, onBehalf: behalf } = input;
  const category = serviceNow(context, serviceId);
  const [known, { world, household, routeTarget }] = await Promise.all([
    matters.get(recordId(actor.personId, key)),
    readTarget(context, {
      categoryId: serviceId,
      ...(householdId === undefined ? {} : { householdId }),
      ...(behalf && { onBehalf: behalf }),
    }),
  ]);
  if (known) {
    // The first try may have ended before their own row was written.
    if (!caller.person) await commitPerson(context, (newcomer) => newcomer);
    return { matterId: known._id };
  }
  const needed = neededIds(category.service);
  const { values, isSensitive, text } = sealFilled(vault, category.service, given, needed, hasConsented);
  const matter = reportMatter(
    {
      clientKey: key,
      categoryId: serviceId,
      text: words === '' ? `办“${category.name}”` : words,
      fileCount: 0,
      isUrgent: false,
      ...routeTarget,
      placeWords: null,
      point: null,
      isNameHidden: false,
      family: familyId === undefined ? null : familyMember(actor.binding, familyId),
      onBehalf: sealedBehalf(vault, behalf),
      service: { consentedAt: isSensitive ? now : null, values, missing: null, papers: [] },
    },
    actor,
    world,
    household,
  );
  await Promise.all([
    checkText(context, 'words', words),
    checkText(context, 'values', text),
    checkText(context, 'onBehalf.name', behalf?.name ?? ''),
  ]);
  const [written] = await Promise.all([
    writeReport(matter, context),
    caller.person ?? commitPerson(context, (newcomer) => newcomer),
  ]);
  return { matterId: written._id };
};
