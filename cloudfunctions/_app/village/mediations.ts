import { seatFor } from '../../../domain/access/access';
import type { Matter } from '../../../domain/matter/matter';
import { DomainError } from '../../../domain/errors';
import { seatsAt, type Binding, type Seat } from '../../../domain/grid/posts';
import { areaOf } from '../../../domain/grid/place';
import { mayMediate, type Somebody } from '../../../domain/village/mediation/mediators';
import type { Mediation, Party } from '../../../domain/village/mediation/mediation';
import { newMediation, type Hand } from '../../../domain/village/mediation/mediate';
import type { Context, Ports } from '../context';
import type { Vault } from '../ports/vault';
import { changeRecord } from '../records';
import type { Worlds } from '../sweeps/worlds';

/** 回避标记 · Of a name or a number, as parties and those who mediate are compared by it. */
const markOf = (vault: Vault, what: 'name' | 'phone', value: string): string =>
  vault.mark(`party|${what}|${value.replace(/\s/g, '')}`);

/** The marks of somebody with these names and numbers. */
export const marksOf = (
  vault: Vault,
  names: readonly string[],
  phones: readonly string[],
): readonly string[] => [
  ...[...new Set(names)].filter((name) => name !== '').map((name) => markOf(vault, 'name', name)),
  ...[...new Set(phones)].map((phone) => markOf(vault, 'phone', phone)),
];

/** Where they live or lived, or have asked to belong; a desk's no makes nobody of a home. */
const homesOf = (bindings: readonly Binding[]): readonly string[] =>
  bindings.filter(({ state }) => state !== 'refused').map(({ householdId }) => householdId);

/** 来人与当事人 · What of the caller tells whether they are a party. */
export function callerAsSomebody({ vault, caller, actor }: Context): Somebody {
  const { person, bindings } = caller;
  const names = [actor.name, ...actor.seats.map(({ personName }) => personName), person?.name ?? ''];
  return {
    personId: actor.personId,
    householdIds: homesOf(bindings),
    marks: marksOf(
      vault,
      [...names, ...bindings.map(({ personName }) => personName)],
      [...phoneOf(vault, person), ...phonesAt(vault, actor.seats)],
    ),
  };
}

/** The numbers at which they are called at work. */
const phonesAt = (vault: Vault, seats: readonly Seat[]): readonly string[] =>
  seats.flatMap(({ phoneSealed }) => (phoneSealed === null ? [] : [vault.open(phoneSealed)]));

const phoneOf = (vault: Vault, person: Context['caller']['person']): readonly string[] =>
  person?.phoneSealed ? [vault.open(person.phoneSealed)] : [];

/** The matter that the call names. Refuses: MATTER_NOT_FOUND. */
function theMatter({ matter }: Context): Matter {
  if (!matter) throw new DomainError('MATTER_NOT_FOUND');
  return matter;
}

interface OpenMediation {
  readonly matter: Matter;
  readonly mediation: Mediation | null;
  readonly hand: Hand;
}

/** 调解的门 · The matter with its confidential part, null while there is none. Refuses: RECORD_NOT_FOUND, whoever else asks. */
export async function openMediation(context: Context): Promise<OpenMediation> {
  const { records, actor, now } = context;
  const matter = theMatter(context);
  const mediation = await records.mediations.get(matter._id);
  if (!isAllowed(context, matter, mediation))
    throw new DomainError('RECORD_NOT_FOUND', { kind: 'mediations', id: matter._id });
  return { matter, mediation, hand: { matter, actor, now } };
}

const isAllowed = (context: Context, matter: Matter, mediation: Mediation | null): boolean =>
  mayMediate(matter, mediation, context.actor, callerAsSomebody(context));

/** 改调解 · The part as it then is. Refuses as `openMediation`, TEXT_RISKY, and what `change` does. */
export async function changeMediation(
  context: Context,
  { matter, mediation, hand }: OpenMediation,
  words: string,
  change: (mediation: Mediation, hand: Hand) => Mediation,
): Promise<Mediation> {
  return changeRecord(context, 'mediations', matter._id, (before) => change(before, hand), {
    words,
    mayRead: (record) => isAllowed(context, matter, record),
    empty: newMediation(matter, context.now),
    known: mediation,
  });
}

/** 谁来调解 · Whoever sits at the desk that holds the matter as the courier comes, and isn't involved. */
export async function mediatorsOf(
  { matters, people, vault }: Ports,
  mediation: Mediation,
  worlds: Worlds,
): Promise<readonly string[]> {
  const matter = await matters.get(mediation._id);
  if (!matter) return [];
  const area = await worlds.jurisdiction(areaOf(matter.deskId));
  const seats = area ? seatsAt(area, matter.deskId, worlds.now) : [];
  const allowed = await Promise.all(
    seats.map(async (seat) => {
      const { personId, personName } = seat;
      const [person, bindings] = await Promise.all([people.get(personId), people.bindingsOf(personId)]);
      const names = [personName, person?.name ?? '', ...bindings.map((binding) => binding.personName)];
      const marks = marksOf(vault, names, [...phoneOf(vault, person), ...phonesAt(vault, [seat])]);
      const actor = { kind: 'person', personId, name: personName, binding: null, seats: [seat] } as const;
      const somebody = { personId, householdIds: homesOf(bindings), marks };
      return mayMediate(matter, mediation, actor, somebody) ? [personId] : [];
    }),
  );
  return [...new Set(allowed.flat())];
}

/** 当事人查阅记录 · Who saw the numbers of these parties, written before they are shown. */
export async function logParties(
  { people, actor, now }: Context,
  matter: Matter,
  parties: readonly Party[],
  field: 'phone' | 'agreement',
): Promise<void> {
  const role = seatFor(matter, actor, ['desk'])?.role ?? 'linkedMember';
  await Promise.all(
    parties.map((party) =>
      people.logAccess({
        _id: `${matter._id}:${party.id}:${actor.personId}:${now}`,
        at: now,
        byPersonId: actor.personId,
        byName: actor.name,
        deskId: matter.deskId,
        role,
        subjectPersonId: party.personId,
        matterId: matter._id,
        field,
      }),
    ),
  );
}
