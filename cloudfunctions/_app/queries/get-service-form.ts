import * as v from 'valibot';

import { familyOf } from '../../../domain/grid/family';
import type { ServiceField } from '../../../domain/village/service/template';
import type { Context, Handler } from '../context';
import { homeOf } from '../home-of';
import { id } from '../schemas';
import { serviceNow, serviceRow } from '../services';
import { nameIn } from '../views/place-names';

export const getServiceFormInput = v.object({ serviceId: id });

/** 办事表 · Just the fields that the template needs, with what is known of the caller. Refuses: CATEGORY_NOT_FOUND. */
export const getServiceForm: Handler<'service.form'> = ({ serviceId }, context) => {
  const { actor, settings, now } = context;
  const category = serviceNow(context, serviceId);
  return Promise.resolve({
    ...serviceRow(category, settings, now),
    fields: category.service.fields.map((field) => ({ ...field, value: knownOf(field, context) })),
    bring: category.service.bring,
    family: actor.binding ? familyOf(actor.binding).map(({ id: one, name }) => ({ id: one, name })) : [],
    villageName: homeOf(context)?.name ?? null,
  });
};

function knownOf({ prefill }: ServiceField, { actor, caller, vault, jurisdictions }: Context): string {
  switch (prefill) {
    case 'name':
      return actor.name;
    case 'phone': {
      const sealed = caller.person?.phoneSealed ?? null;
      return sealed === null ? '' : vault.open(sealed);
    }
    case 'home': {
      const { binding } = actor;
      if (!binding) return '';
      const [doorplate = ''] = binding.householdLabel.split(' · ');
      const grid = binding.placeId.slice(0, 15);
      return `${grid === binding.villageId ? '' : nameIn(jurisdictions)(grid)}${doorplate}`;
    }
    case null:
      return '';
  }
}
