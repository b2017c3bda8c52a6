import * as v from 'valibot';

import { familyOf } from '../../../domain/grid/family';
import { ancestorAt, householdLabel, type PlaceId } from '../../../domain/grid/grid';
import type { ServiceField } from '../../../domain/village/service/template';
import type { Context, Handler } from '../context';
import { homeOf } from '../people/home-of';
import { ownHousehold, placeNow } from '../people/own-household';
import { id } from '../schemas';
import { serviceNow, serviceRow } from '../village/services';
import { nameIn } from '../views/place-names';

export const getServiceFormInput = v.object({ serviceId: id, householdId: v.exactOptional(id) });

/**
 * 办事表 · Just the fields that the template needs, with what is known: of the caller, or (代办) where the household is.
 * Refuses: CATEGORY_NOT_FOUND, HOUSEHOLD_NOT_FOUND (also one that isn't below the caller's desk).
 */
export const getServiceForm: Handler<'service.form'> = async ({ serviceId, householdId }, context) => {
  const { actor, settings, now, places } = context;
  const category = serviceNow(context, serviceId);
  const found = householdId === undefined ? undefined : await places.household(householdId);
  const household =
    householdId === undefined ? null : ownHousehold(context, 'report.forOthers', found ?? null, householdId);
  const home =
    household === null
      ? actor.binding && homeWords(actor.binding.placeId, actor.binding.householdLabel, context)
      : homeWords(placeNow(household, now), household.doorplate, context);
  return {
    ...serviceRow(category, settings, now),
    fields: category.service.fields.map((field) => ({
      ...field,
      value: field.prefill === 'home' ? (home ?? '') : household ? '' : knownOf(field, context),
    })),
    bring: category.service.bring,
    family:
      actor.binding && !household
        ? familyOf(actor.binding).map(({ id: one, name }) => ({ id: one, name }))
        : [],
    villageName: homeOf(context)?.name ?? null,
    household: household && { id: household._id, label: householdLabel(household) },
  };
};

/** '白家沟小组12号' */
function homeWords(placeId: PlaceId, label: string, { jurisdictions }: Context): string {
  const [doorplate = ''] = label.split(' · ');
  const grid = ancestorAt(placeId, 'grid');
  return `${grid === null ? '' : nameIn(jurisdictions)(grid)}${doorplate}`;
}

function knownOf({ prefill }: ServiceField, { actor, caller, vault }: Context): string {
  switch (prefill) {
    case 'name':
      return actor.name;
    case 'phone': {
      const sealed = caller.person?.phoneSealed ?? null;
      return sealed === null ? '' : vault.open(sealed);
    }
    case 'home':
    case null:
      return '';
  }
}
