import * as v from 'valibot';

import { withFamilyMember, withoutFamilyMember } from '../../../domain/grid/family';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { changeOwnBinding } from '../people/own-binding';
import { id, personName } from '../schemas';

const MOST_RELATION = 10;

export const addFamilyInput = v.object({
  name: personName,
  relation: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_RELATION))),
  hasConsented: v.literal(true),
});
export const endFamilyInput = v.object({ familyId: id });

/** 加代办家人 · Refuses: BINDING_NOT_FOUND, FAMILY_FULL, TEXT_RISKY. */
export const addFamily: Handler<'family.add'> = async ({ name, relation }, context) => {
  await Promise.all([checkText(context, 'name', name), checkText(context, 'relation', relation ?? '')]);
  return changeOwnBinding(context, (binding) =>
    withFamilyMember(binding, { name, relation: relation || null }, context.now),
  );
};

/** 不再代办 · Refuses: BINDING_NOT_FOUND, PERSON_NOT_FOUND. */
export const endFamily: Handler<'family.end'> = ({ familyId }, context) =>
  changeOwnBinding(context, (binding) => withoutFamilyMember(binding, familyId, context.now));
