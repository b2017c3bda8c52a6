import type { Instant } from '../deadline/instant';
import { DomainError } from '../errors';
import type { Binding, FamilyMember } from './posts';

/** Far more than live in a house without a phone. */
export const MOST_FAMILY = 8;

/** 现有的代办家人 · For whom the person of the binding acts now. */
export const familyOf = ({ family }: Pick<Binding, 'family'>): readonly FamilyMember[] =>
  family.filter(({ endedAt }) => endedAt === null);

/** 一位代办家人 · Refuses PERSON_NOT_FOUND for one who isn't (any more). */
export function familyMember(binding: Pick<Binding, 'family'> | null, familyId: string): FamilyMember {
  const found = binding && familyOf(binding).find(({ id }) => id === familyId);
  if (!found) throw new DomainError('PERSON_NOT_FOUND');
  return found;
}

/**
 * 加代办家人 · Somebody of the household without WeChat, whose agreement the person of the binding has recorded.
 *
 * The same name twice is one. Refuses: FAMILY_FULL.
 */
export function withFamilyMember(
  binding: Binding,
  { name, relation }: Pick<FamilyMember, 'name' | 'relation'>,
  now: Instant,
): Binding {
  const present = familyOf(binding);
  if (present.some((one) => one.name === name)) return binding;
  if (present.length >= MOST_FAMILY) throw new DomainError('FAMILY_FULL', { most: MOST_FAMILY });
  const id = `${binding._id}:f${binding.family.length + 1}`;
  return { ...binding, family: [...binding.family, { id, name, relation, consentedAt: now, endedAt: null }] };
}

/** 不再代办 · From now on; what was reported for them stays as it is. Ended twice is once. */
export function withoutFamilyMember(binding: Binding, familyId: string, now: Instant): Binding {
  if (binding.family.some(({ id, endedAt }) => id === familyId && endedAt !== null)) return binding;
  const ended = familyMember(binding, familyId);
  return {
    ...binding,
    family: binding.family.map((one) => (one === ended ? { ...one, endedAt: now } : one)),
  };
}
