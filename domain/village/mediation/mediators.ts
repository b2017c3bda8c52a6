import { mayAsk } from '../../access/access';
import type { PersonActor } from '../../access/actor';
import type { Matter } from '../../matter/matter';
import type { Mediation, Party } from './mediation';

/** 某人 · What tells whether somebody is a party: who they are, their homes, and marks of name and number. */
export interface Somebody {
  readonly personId: string;
  readonly householdIds: readonly string[];
  readonly marks: readonly string[];
}

type Known = Pick<Party, 'householdIds' | 'marks' | 'personId'>;

/**
 * 是当事人 · By themselves, by their home, or by the same name or number. Rather one too many: a namesake at the desk
 * leaves it to a colleague.
 */
export const isParty = (parties: readonly Known[], somebody: Somebody): boolean =>
  parties.some(
    ({ householdIds, marks, personId }) =>
      (personId !== null && personId === somebody.personId) ||
      householdIds.some((id) => somebody.householdIds.includes(id)) ||
      marks.some((mark) => somebody.marks.includes(mark)),
  );

/** Reported or joined it for themself: of one side, whether named yet or not. */
const isReporter = ({ reporter, joiners }: Matter, personId: string): boolean =>
  reporter.personId === personId ||
  joiners.some((joiner) => joiner.personId === personId && !joiner.isOnBehalf);

/** 牵涉在内 · Who can't mediate: a party, also one named before and taken out again, whoever reported, whose home it is about. */
export const isInvolved = (matter: Matter, mediation: Mediation | null, somebody: Somebody): boolean =>
  isReporter(matter, somebody.personId) ||
  (matter.where.householdId !== null && somebody.householdIds.includes(matter.where.householdId)) ||
  isParty(mediation?.parties ?? [], somebody);

/** 可调解 · A dispute at their desk in which they aren't involved: the confidential part exists for nobody else. */
export const mayMediate = (
  matter: Matter,
  mediation: Mediation | null,
  actor: PersonActor,
  somebody: Somebody,
): boolean =>
  matter.kind === 'dispute' && mayAsk('mediate', matter, actor) && !isInvolved(matter, mediation, somebody);
